package works.metric.portal.tenant;

import java.time.ZoneId;
import java.util.Locale;
import works.metric.portal.access.Rules;

/**
 * A tenant to be opened.
 *
 * @param alias the sign-in name of the company: 3 to 40 of a-z, 0-9 and hyphen
 * @param language of mails and documents
 * @param timeZone in which its legal dates are counted
 */
public record NewTenant(String alias, LegalIdentity identity, Contract contract, Locale language, ZoneId timeZone) {

    /** What is wrong with it, to be told together with what is wrong beside it. */
    public Rules rules() {
        return NewTenantRules.of(this);
    }
}
