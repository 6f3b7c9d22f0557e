package works.metric.portal.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import works.metric.portal.secrets.Sealer;

/**
 * The secrets of a local run: made at the first start, kept for the next, readable by their owner only.
 *
 * @param tenantClient the client secret at the identity providers of all demo tenants
 * @param staffClient the client secret at the identity provider of MetricWorks' staff
 * @param keysFile the keyset the portal encrypts stored secrets with
 * @param keystorePassword of both keystores
 * @param keystore with the key that signs OpenDSR's answers
 * @param sealKeystore with the key that seals documents
 */
record LocalSecrets(
        String tenantClient,
        String staffClient,
        Path keysFile,
        String keystorePassword,
        Path keystore,
        Path sealKeystore) {

    static LocalSecrets in(Path folder) {
        Properties clients = PrivateFiles.secrets(folder.resolve("clients.properties"), "tenant", "staff", "keystore");
        Path keysFile = folder.resolve("keys.json");
        if (!Files.exists(keysFile)) {
            try {
                PrivateFiles.write(keysFile, Sealer.newKeyset());
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot keep the keys in " + keysFile, e);
            }
        }
        String password = clients.getProperty("keystore");
        return new LocalSecrets(
                clients.getProperty("tenant"),
                clients.getProperty("staff"),
                keysFile,
                password,
                SigningKeystore.in(folder, password),
                DocumentKeystore.in(folder, password));
    }
}
