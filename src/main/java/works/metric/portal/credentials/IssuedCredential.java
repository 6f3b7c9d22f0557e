package works.metric.portal.credentials;

import org.jspecify.annotations.Nullable;

/**
 * A credential that was made.
 *
 * @param token to be shown now and never again; null when it was made before, for then it was shown
 */
public record IssuedCredential(
        CredentialDetails credential, @Nullable String token) {

    /** Without the token. */
    @Override
    public String toString() {
        return "IssuedCredential[" + credential + "]";
    }
}
