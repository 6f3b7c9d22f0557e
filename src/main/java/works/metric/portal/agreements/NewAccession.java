package works.metric.portal.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Rules;
import works.metric.portal.instructions.AppId;
import works.metric.portal.tenant.LegalIdentity;

/**
 * An affiliate that is to accede as a controller.
 *
 * @param apps by the names of their stores; empty: all of the tenant's
 * @param beginsOn its first day, in the tenant's time zone
 */
public record NewAccession(
        LegalIdentity identity, List<String> apps, @Nullable LocalDate beginsOn) {

    static final int MOST_APPS = 50;

    public NewAccession {
        apps = List.copyOf(apps);
    }

    /**
     * No accession is made for the past, nor for a day on which the contract has ended.
     *
     * @param ends of the contract; null while it goes on
     * @param undrawable finds the first character that no document can print
     */
    Rules rules(LocalDate today, ZoneId zone, @Nullable Instant ends, Function<String, OptionalInt> undrawable) {
        Rules rules = identity.check(new Rules())
                .check("legalName", NewAcceptance.isOneLine(identity.legalName()), "agreements.rule.one-line")
                .check("apps", apps.size() <= MOST_APPS, "agreements.rule.affiliate-apps", MOST_APPS);
        apps.stream()
                .filter(app -> !new AppId(app).isValid())
                .findFirst()
                .ifPresent(app -> rules.check("apps", false, "agreements.rule.affiliate-app", app));
        drawable(rules, "legalName", identity.legalName(), undrawable);
        drawable(rules, "registrationNo", identity.registrationNo(), undrawable);
        drawable(rules, "address", identity.address(), undrawable);
        drawable(rules, "contactName", identity.contactName(), undrawable);
        drawable(rules, "contactPosition", identity.contactPosition(), undrawable);
        drawable(rules, "contactEmail", identity.contactEmail(), undrawable);
        drawable(rules, "dpoName", identity.dpoName(), undrawable);
        drawable(rules, "dpoEmail", identity.dpoEmail(), undrawable);
        return rules.required("beginsOn", beginsOn)
                .check("beginsOn", beginsOn == null || !beginsOn.isBefore(today), "agreements.rule.affiliate-past")
                .check(
                        "beginsOn",
                        beginsOn == null
                                || ends == null
                                || beginsOn.atStartOfDay(zone).toInstant().isBefore(ends),
                        "agreements.rule.affiliate-after-end");
    }

    NewAccession stripped() {
        return new NewAccession(
                new LegalIdentity(
                        identity.legalName().strip(),
                        orNull(identity.registrationNo()),
                        identity.address().strip(),
                        identity.country(),
                        identity.contactName().strip(),
                        orNull(identity.contactPosition()),
                        identity.contactEmail().strip(),
                        orNull(identity.dpoName()),
                        orNull(identity.dpoEmail())),
                apps.stream()
                        .filter(app -> !app.isBlank())
                        .map(app -> new AppId(app).value())
                        .distinct()
                        .sorted()
                        .toList(),
                beginsOn);
    }

    static void drawable(Rules rules, String field, @Nullable String text, Function<String, OptionalInt> undrawable) {
        OptionalInt missing = text == null ? OptionalInt.empty() : undrawable.apply(text);
        rules.check(
                field,
                missing.isEmpty(),
                "agreements.rule.template-glyph",
                missing.isEmpty() ? "" : Character.toString(missing.getAsInt()));
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
