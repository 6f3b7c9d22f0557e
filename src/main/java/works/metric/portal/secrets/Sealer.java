package works.metric.portal.secrets;

import com.google.crypto.tink.Aead;
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
        this.aead = KeyFile.read(keys.file()).sealing();
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

    /** New keys, as the file holds them. */
    public static String newKeyset() {
        try {
            return Keyset.generate().text();
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /**
     * The keys of a file with newer ones added, which seal and index from the next start on.
     *
     * @throws IllegalArgumentException when the text is no key file
     */
    public static String renewedKeyset(String text) {
        try {
            return Keyset.read(text).renewed().text();
        } catch (GeneralSecurityException fault) {
            throw new IllegalArgumentException("No keys as --new-keys makes them", fault);
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
