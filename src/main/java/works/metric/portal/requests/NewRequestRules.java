package works.metric.portal.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Rules;

/** What may be recorded as a request. */
final class NewRequestRules {

    static final int LONGEST_IDENTITY = 500;
    static final int LONGEST_TEXT = 5_000;
    private static final int LONGEST_APP = 200;
    private static final int MOST_IDENTITIES = 20;
    private static final int OLDEST_YEARS = 2;

    private static final int OLDEST_MAIL_YEARS = 1;

    private NewRequestRules() {}

    /**
     * A mail to the help address is recorded by whoever reads those mails, and by nobody else.
     *
     * @throws Invalid naming {@code source} or {@code mailedAt}
     */
    static void checkMail(NewRequest wanted, Actor.Kind recorder, Instant now, ZoneId zone) {
        Instant mailed = wanted.mailedAt();
        if (wanted.source() != RequestSource.EMAIL) {
            new Rules()
                    .check("mailedAt", mailed == null, "requests.rule.mail.other")
                    .orThrow();
            return;
        }
        LocalDate oldest = LocalDate.ofInstant(now, zone).minusYears(OLDEST_MAIL_YEARS);
        LocalDate day = mailed == null ? null : LocalDate.ofInstant(mailed, zone);
        new Rules()
                .check("source", recorder == Actor.Kind.STAFF, "requests.rule.mail.staff")
                .required("mailedAt", mailed)
                .check("mailedAt", mailed == null || !mailed.isAfter(now), "requests.rule.mail.future")
                .check("mailedAt", day == null || !day.isBefore(oldest), "requests.rule.mail.old")
                .check(
                        "submittedAt",
                        day == null
                                || !LocalDate.ofInstant(wanted.submittedAt(), zone)
                                        .isAfter(day),
                        "requests.rule.mail.before")
                .orThrow();
    }

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
