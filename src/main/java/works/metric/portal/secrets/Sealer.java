package works.metric.portal.secrets;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.springframework.stereotype.Component;
import works.metric.portal.access.TenantId;

/**
 * Authenticated encryption (AES-256-GCM by Tink) of short texts. What is sealed for one tenant and purpose opens for no
 * other, so a sealed value copied into another tenant's row is useless.
 */
@Component
public class Sealer {

    private final Aead aead;

    Sealer(KeysProperties keys) {
        this.aead = KeyFile.read(keys.file());
    }

    public byte[] seal(TenantId tenant, String purpose, String text) {
        try {
            return aead.encrypt(text.getBytes(StandardCharsets.UTF_8), context(tenant, purpose));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("Cannot seal " + purpose, fault);
        }
    }

    /** @throws IllegalStateException when it was sealed for another tenant or purpose, or by a key that is gone */
    public String open(TenantId tenant, String purpose, byte[] sealed) {
        try {
            return new String(aead.decrypt(sealed, context(tenant, purpose)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("Cannot open " + purpose, fault);
        }
    }

    /** A new keyset, as the file holds it. */
    public static String newKeyset() {
        try {
            AeadConfig.register();
            KeysetHandle handle = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            return TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** @throws UnusableKeys when the file is missing, open to others or no keyset */
    public static void check(Path file) {
        KeyFile.read(file);
    }

    private static byte[] context(TenantId tenant, String purpose) {
        return (tenant + "/" + purpose).getBytes(StandardCharsets.UTF_8);
    }
}
