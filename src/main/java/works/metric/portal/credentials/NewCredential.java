package works.metric.portal.credentials;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.CredentialScope;

/**
 * What an admin asks for.
 *
 * @param name which program holds it
 * @param expiresOn the last day it works, in the tenant's time zone
 */
public record NewCredential(
        String name, Set<CredentialScope> scopes, @Nullable LocalDate expiresOn) {

    /** Years ahead, at most. */
    public static final int LONGEST_YEARS = 2;

    public NewCredential {
        scopes = Set.copyOf(scopes);
    }
}
