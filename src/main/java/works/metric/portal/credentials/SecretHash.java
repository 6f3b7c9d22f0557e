package works.metric.portal.credentials;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import works.metric.portal.signin.CredentialToken;

/** What is stored of a secret. SHA-256 without salt: of 256 random bits there is nothing to guess. */
final class SecretHash {

    private SecretHash() {}

    static byte[] of(CredentialToken token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.secret().getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
