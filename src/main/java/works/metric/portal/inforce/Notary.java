package works.metric.portal.inforce;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.interfaces.ECKey;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import works.metric.portal.keystores.Keystore;
import works.metric.portal.keystores.KeystoreFile;
import works.metric.portal.keystores.SigningKey;

/**
 * Signs what systems obey with the processor's seal: a detached JWS (RFC 7515, appendix F) over the bytes of the answer.
 * The certificate's SHA-256 stands in its header, so that a system knows the key before and after a change.
 */
@Component
class Notary {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final KeystoreFile keys;

    Notary(
            @Value("${portal.seal.keystore}") Path file,
            @Value("${portal.seal.keystore-password}") String password,
            Clock clock) {
        this.keys = new KeystoreFile(new Keystore("portal.seal.keystore", List.of()), file, password, clock);
    }

    /** Header, nothing, signature: with dots between them. */
    String sign(byte[] payload) {
        SigningKey key = keys.key();
        boolean curve = key.key() instanceof ECKey;
        int bits = curve ? ((ECKey) key.key()).getParams().getOrder().bitLength() : 0;
        String strength = bits > 384 ? "512" : bits > 256 ? "384" : "256";
        String header = BASE64.encodeToString(
                JSON.writeValueAsBytes(Map.of("alg", (curve ? "ES" : "RS") + strength, "x5t#S256", thumbprint(key))));
        byte[] input = (header + "." + BASE64.encodeToString(payload)).getBytes(StandardCharsets.US_ASCII);
        String algorithm = "SHA" + strength + (curve ? "withECDSAinP1363Format" : "withRSA");
        return header + ".." + BASE64.encodeToString(key.sign(input, algorithm));
    }

    /** The chain that vouches for the key in use, as PEM. */
    String certificate() {
        return keys.key().pem();
    }

    private static String thumbprint(SigningKey key) {
        try {
            return BASE64.encodeToString(MessageDigest.getInstance("SHA-256")
                    .digest(key.certificate().getEncoded()));
        } catch (NoSuchAlgorithmException | CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
