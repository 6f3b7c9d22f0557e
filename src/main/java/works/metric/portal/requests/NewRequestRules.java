package works.metric.portal.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Rules;

/** What may be recorded as a request. */
final class NewRequestRules {

    static final int LONGEST_IDENTITY = 500;
    static final int LONGEST_TEXT = 5_000;
    private static final int LONGEST_APP = 200;
    private static final int MOST_IDENTITIES = 20;
    private static final int OLDEST_YEARS = 2;

    private NewRequestRules() {}

    /** @throws Invalid naming {@code submittedAt}, {@code identities}, {@code identities.0}, {@code app}, {@code note} */
    static void check(NewRequest wanted, Instant now, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        LocalDate asked = LocalDate.ofInstant(wanted.submittedAt(), zone);
        Rules rules = new Rules()
                .check("submittedAt", !wanted.submittedAt().isAfter(now), "requests.rule.future")
                .check("submittedAt", !asked.isBefore(today.minusYears(OLDEST_YEARS)), "requests.rule.too-old")
                .check("identities", !wanted.identities().isEmpty(), "requests.rule.identity")
                .check(
                        "identities",
                        wanted.identities().size() <= MOST_IDENTITIES,
                        "requests.rule.identities",
                        MOST_IDENTITIES)
                .longest("app", wanted.app(), LONGEST_APP)
                .longest("note", wanted.note(), LONGEST_TEXT);
        for (int i = 0; i < wanted.identities().size(); i++) {
            NewIdentity identity = wanted.identities().get(i);
            String field = "identities." + i;
            rules.required(field, identity.value()).longest(field, identity.value(), LONGEST_IDENTITY);
            rules.check(
                    field,
                    identity.value().isBlank() || identity.format().fits(identity.value()),
                    "requests.rule.hash." + identity.format().name());
            if (identity.type() == IdentityType.EMAIL && identity.format() == IdentityFormat.RAW) {
                rules.email(field, identity.value().strip());
            }
        }
        rules.orThrow();
    }
}
