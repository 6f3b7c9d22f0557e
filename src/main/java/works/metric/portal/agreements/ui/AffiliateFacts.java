package works.metric.portal.agreements.ui;

import static works.metric.portal.uikit.Texts.t;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import works.metric.portal.agreements.AccessionDetails;
import works.metric.portal.agreements.AccessionStanding;
import works.metric.portal.agreements.AccessionState;
import works.metric.portal.tenant.LegalIdentity;
import works.metric.portal.uikit.Dates;
import works.metric.portal.uikit.KeyFacts;
import works.metric.portal.uikit.Moment;
import works.metric.portal.uikit.StatusBadge;
import works.metric.portal.uikit.Texts;
import works.metric.portal.uikit.Tone;

/** An affiliate: who it is, who signed, and since when until when it is a party. */
final class AffiliateFacts {

    private AffiliateFacts() {}

    static KeyFacts of(AccessionDetails one, ZoneId zone) {
        KeyFacts facts = dates(one, zone);
        LegalIdentity who = one.identity();
        given(facts, "tenant.registrationNo", who.registrationNo());
        facts.fact(t("tenant.address"), who.address())
                .fact(t("tenant.country"), Locale.of("", who.country()).getDisplayCountry(Texts.locale()));
        String position = who.contactPosition();
        facts.fact(
                t("tenant.contactName"),
                (position == null ? who.contactName() : who.contactName() + ", " + position) + ", "
                        + who.contactEmail());
        given(facts, "tenant.dpoName", who.dpoName());
        given(facts, "tenant.dpoEmail", who.dpoEmail());
        return facts.fact(
                t("agreements.affiliate.apps"),
                one.apps().isEmpty() ? t("agreements.affiliate.apps.all") : String.join(", ", one.apps()));
    }

    private static KeyFacts dates(AccessionDetails one, ZoneId zone) {
        KeyFacts facts = new KeyFacts();
        Instant since = one.beginsAt();
        if (since == null) {
            facts.fact(t("agreements.affiliate.begins"), Moment.of(one.beginsOn()));
        } else {
            facts.fact(t("agreements.affiliate.since"), "Decision (EU) 2021/915, cl. 5", Moment.of(since, zone));
        }
        AccessionDetails.End end = one.end();
        if (end != null) {
            facts.fact(t("agreements.affiliate.last-day"), Moment.of(end.day()))
                    .fact(
                            t("agreements.affiliate.end-set"),
                            t("agreements.affiliate.end-set.value", Dates.moment(end.setAt(), zone), end.setBy()));
        }
        facts.fact(t("agreements.affiliate.signed-at"), Moment.of(one.signedAt(), zone))
                .fact(
                        t("agreements.affiliate.signed-by"),
                        t("agreements.fact.signed-as.value", one.typedName(), one.position()) + " (" + one.account()
                                + ")")
                .fact(
                        t("agreements.fact.origin"),
                        one.origin() == null ? t("agreements.fact.origin.none") : one.origin());
        AccessionDetails.Answer answer = one.answer();
        return answer == null ? facts : answer(facts, one.state(), answer, zone);
    }

    private static KeyFacts answer(KeyFacts facts, AccessionState state, AccessionDetails.Answer answer, ZoneId zone) {
        String when =
                switch (state) {
                    case REFUSED -> "agreements.affiliate.refused-at";
                    case WITHDRAWN -> "agreements.affiliate.withdrawn-at";
                    case AGREED, WAITING -> "agreements.affiliate.agreed-at";
                };
        facts.fact(t(when), Moment.of(answer.at(), zone)).fact(t("agreements.answer.by"), answer.by());
        String name = answer.name();
        String position = answer.position();
        if (name != null && position != null) {
            facts.fact(t("agreements.answer.signed-as"), t("agreements.fact.signed-as.value", name, position));
        }
        given(facts, "agreements.answer.reason", answer.reason());
        return facts;
    }

    private static void given(KeyFacts facts, String key, @Nullable String value) {
        if (value != null) {
            facts.fact(t(key), value);
        }
    }

    static StatusBadge badge(AccessionStanding standing) {
        Tone tone =
                switch (standing) {
                    case WAITING -> Tone.WARNING;
                    case TO_BEGIN -> Tone.INFO;
                    case PARTY -> Tone.SUCCESS;
                    case REFUSED -> Tone.DANGER;
                    case ENDED, WITHDRAWN -> Tone.NEUTRAL;
                };
        return new StatusBadge(tone, t("agreements.affiliate.state." + standing));
    }
}
