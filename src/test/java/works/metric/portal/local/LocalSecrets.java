package works.metric.portal.local;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Properties;

/**
 * The secrets of a local run: made at the first start, kept for the next, readable by their owner only.
 *
 * @param tenantClient the client secret at the identity providers of all demo tenants
 * @param staffClient the client secret at the identity provider of MetricWorks' staff
 * @param keysFile the keyset the portal encrypts stored secrets with
 */
record LocalSecrets(String tenantClient, String staffClient, Path keysFile) {

    static LocalSecrets in(Path folder) {
        Properties clients = PrivateFiles.secrets(folder.resolve("clients.properties"), "tenant", "staff");
        Path keysFile = folder.resolve("keys.json");
        if (!Files.exists(keysFile)) {
            try {
                PrivateFiles.write(keysFile, newKeyset());
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot keep the keys in " + keysFile, e);
            }
        }
        return new LocalSecrets(clients.getProperty("tenant"), clients.getProperty("staff"), keysFile);
    }

    private static String newKeyset() {
        try {
            AeadConfig.register();
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot make an encryption key", e);
        }
    }
}
