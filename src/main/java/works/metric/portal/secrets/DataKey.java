package works.metric.portal.secrets;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import works.metric.portal.access.TenantId;

/**
 * A key of one thing's own (AES-256-GCM by Tink), stored only as sealed by the {@link Sealer}. When the sealed form is
 * destroyed, nobody reads what it encrypted, wherever a copy of that lies.
 */
public final class DataKey {

    private final String keyset;
    private final Aead aead;

    private DataKey(String keyset) {
        this.keyset = keyset;
        try {
            AeadConfig.register();
            this.aead = TinkJsonProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("A data key that is no keyset", fault);
        }
    }

    public static DataKey create() {
        try {
            AeadConfig.register();
            KeysetHandle handle = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            return new DataKey(TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** @throws IllegalStateException when it was sealed for another tenant or purpose, or by a key that is gone */
    public static DataKey open(Sealer sealer, TenantId tenant, String purpose, byte[] sealed) {
        return new DataKey(sealer.open(tenant, purpose, sealed));
    }

    public byte[] sealed(Sealer sealer, TenantId tenant, String purpose) {
        return sealer.seal(tenant, purpose, keyset);
    }

    /** @param context what the bytes belong to; they open with the same alone */
    public byte[] encrypt(byte[] plain, byte[] context) {
        try {
            return aead.encrypt(plain, context);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("Cannot encrypt", fault);
        }
    }

    /** @throws IllegalStateException when they were changed, or belong to something else */
    public byte[] decrypt(byte[] encrypted, byte[] context) {
        try {
            return aead.decrypt(encrypted, context);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("Encrypted bytes that were changed or moved", fault);
        }
    }

    @Override
    public String toString() {
        return "DataKey";
    }
}
