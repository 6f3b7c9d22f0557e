package works.metric.portal.secrets;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.HmacPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.security.GeneralSecurityException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The text of the key file: one Tink keyset that seals, one that makes blind indexes. */
final class Keyset {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SEALING = "sealing";
    private static final String BLINDING = "blinding";

    private final KeysetHandle sealing;
    private final KeysetHandle blinding;

    private Keyset(KeysetHandle sealing, KeysetHandle blinding) {
        this.sealing = sealing;
        this.blinding = blinding;
    }

    static Keyset generate() throws GeneralSecurityException {
        register();
        return new Keyset(
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
                KeysetHandle.generateNew(blindingParameters()));
    }

    /** @throws GeneralSecurityException when the text is no key file */
    static Keyset read(String text) throws GeneralSecurityException {
        register();
        try {
            JsonNode both = JSON.readTree(text);
            return new Keyset(handle(both.path(SEALING)), handle(both.path(BLINDING)));
        } catch (JacksonException unreadable) {
            throw new GeneralSecurityException("No JSON", unreadable);
        }
    }

    /** The same with newer keys on top: they seal from now on, the older ones still open what they sealed. */
    Keyset renewed() throws GeneralSecurityException {
        return new Keyset(newer(sealing, PredefinedAeadParameters.AES256_GCM), newer(blinding, blindingParameters()));
    }

    Keys keys() throws GeneralSecurityException {
        return new Keys(
                sealing.getPrimitive(RegistryConfiguration.get(), Aead.class),
                blinding.getPrimitive(RegistryConfiguration.get(), PrfSet.class));
    }

    String text() throws GeneralSecurityException {
        ObjectNode both = JSON.createObjectNode();
        both.set(SEALING, JSON.readTree(json(sealing)));
        both.set(BLINDING, JSON.readTree(json(blinding)));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(both);
    }

    private static KeysetHandle handle(JsonNode part) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(JSON.writeValueAsString(part), InsecureSecretKeyAccess.get());
    }

    private static String json(KeysetHandle handle) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get());
    }

    private static KeysetHandle newer(KeysetHandle old, Parameters parameters) throws GeneralSecurityException {
        return KeysetHandle.newBuilder(old)
                .addEntry(KeysetHandle.generateEntryFromParameters(parameters)
                        .withRandomId()
                        .makePrimary())
                .build();
    }

    private static HmacPrfParameters blindingParameters() throws GeneralSecurityException {
        return HmacPrfParameters.builder()
                .setKeySizeBytes(32)
                .setHashType(HmacPrfParameters.HashType.SHA256)
                .build();
    }

    private static void register() throws GeneralSecurityException {
        AeadConfig.register();
        PrfConfig.register();
    }
}
