package works.metric.portal.tenant;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import works.metric.portal.access.Rules;

/** What a tenant's record may be. */
final class NewTenantRules {

    private static final Pattern ALIAS = Pattern.compile("[a-z0-9](?:[a-z0-9-]{1,38})[a-z0-9]");
    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private NewTenantRules() {}

    static Rules of(NewTenant wanted) {
        LegalIdentity identity = wanted.identity();
        return new Rules()
                .check("alias", ALIAS.matcher(wanted.alias()).matches(), "tenant.rule.alias")
                .required("legalName", identity.legalName())
                .longest("legalName", identity.legalName(), 300)
                .longest("registrationNo", identity.registrationNo(), 60)
                .required("address", identity.address())
                .longest("address", identity.address(), 500)
                .check("country", COUNTRIES.contains(identity.country()), "tenant.rule.country")
                .required("contactName", identity.contactName())
                .longest("contactName", identity.contactName(), 200)
                .longest("contactPosition", identity.contactPosition(), 200)
                .required("contactEmail", identity.contactEmail())
                .email("contactEmail", identity.contactEmail())
                .longest("dpoName", identity.dpoName(), 200)
                .email("dpoEmail", identity.dpoEmail())
                .range("noticeDays", wanted.contract().noticeDays(), 1, 365)
                .range("promiseDays", wanted.contract().promiseDays(), 1, 28);
    }
}
