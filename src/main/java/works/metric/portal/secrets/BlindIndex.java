package works.metric.portal.secrets;

import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import works.metric.portal.access.TenantId;

/**
 * Equal texts of one tenant and purpose give equal 32 bytes (HMAC-SHA-256 by Tink), from which nobody without the key
 * learns or guesses the text: for finding what is stored sealed.
 */
@Component
public class BlindIndex {

    private static final int BYTES = 32;

    private final PrfSet keys;

    BlindIndex(KeysProperties properties) {
        this.keys = KeyFile.read(properties.file()).blinding();
    }

    /** Under the newest key. */
    public byte[] index(TenantId tenant, String purpose, String text) {
        try {
            return keys.computePrimary(context(tenant, purpose, text), BYTES);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("Cannot index " + purpose, fault);
        }
    }

    /** Under each key that is still in the file, for finding what was stored before the newest one was added. */
    public List<byte[]> indexes(TenantId tenant, String purpose, String text) {
        try {
            List<byte[]> all = new ArrayList<>();
            for (Prf key : keys.getPrfs().values()) {
                all.add(key.compute(context(tenant, purpose, text), BYTES));
            }
            return all;
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("Cannot index " + purpose, fault);
        }
    }

    private static byte[] context(TenantId tenant, String purpose, String text) {
        return (tenant + "/" + purpose + "/" + text).getBytes(StandardCharsets.UTF_8);
    }
}
