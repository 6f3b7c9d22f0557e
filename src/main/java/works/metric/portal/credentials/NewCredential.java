package works.metric.portal.credentials;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.CredentialScope;
import works.metric.portal.access.Rules;

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

    /**
     * Fit for such a holder, and the last day.
     *
     * @throws works.metric.portal.access.Invalid naming {@code name}, {@code scopes} or {@code expiresOn}
     */
    LocalDate check(CredentialScope.Holder holder, LocalDate today) {
        LocalDate longest = today.plusYears(LONGEST_YEARS);
        new Rules()
                .required("name", name)
                .longest("name", name, 100)
                .required("scopes", scopes)
                .check("scopes", CredentialScope.of(holder).containsAll(scopes), "credentials.rule.scopes")
                .required("expiresOn", expiresOn)
                .check("expiresOn", expiresOn == null || !expiresOn.isBefore(today), "credentials.rule.past")
                .check(
                        "expiresOn",
                        expiresOn == null || !expiresOn.isAfter(longest),
                        "credentials.rule.too-far",
                        LONGEST_YEARS)
                .orThrow();
        return Objects.requireNonNull(expiresOn);
    }
}
