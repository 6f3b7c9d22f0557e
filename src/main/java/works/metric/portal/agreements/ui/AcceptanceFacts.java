package works.metric.portal.agreements.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.ZoneId;
import works.metric.portal.agreements.AgreementDetails;
import works.metric.portal.uikit.KeyFacts;
import works.metric.portal.uikit.Moment;
import works.metric.portal.uikit.StatusBadge;
import works.metric.portal.uikit.Tone;

/** Who accepted a version, when, from where, and what proves it. */
final class AcceptanceFacts {

    private AcceptanceFacts() {}

    static KeyFacts of(AgreementDetails agreement, ZoneId zone) {
        KeyFacts facts = new KeyFacts()
                .fact(t("agreements.fact.dated"), Moment.of(agreement.dated()))
                .fact(t("agreements.fact.accepted-at"), "Art. 28(9) GDPR", Moment.of(agreement.acceptedAt(), zone))
                .fact(t("agreements.fact.accepted-by"), agreement.acceptedByName())
                .fact(
                        t("agreements.fact.signed-as"),
                        t("agreements.fact.signed-as.value", agreement.typedName(), agreement.position()))
                .fact(
                        t("agreements.fact.origin"),
                        agreement.origin() == null ? t("agreements.fact.origin.none") : agreement.origin());
        Instant superseded = agreement.supersededAt();
        if (superseded != null) {
            facts.fact(t("agreements.fact.superseded-at"), Moment.of(superseded, zone));
        }
        return facts.fact(t("agreements.fact.pages"), String.valueOf(agreement.pages()))
                .fact(t("agreements.fact.bytes-sha256"), fingerprint(agreement.bytesSha256()))
                .fact(t("agreements.fact.content-sha256"), fingerprint(agreement.contentSha256()));
    }

    static StatusBadge badge(AgreementDetails agreement) {
        Tone tone =
                switch (agreement.state()) {
                    case IN_FORCE -> Tone.SUCCESS;
                    case ACCEPTED -> Tone.WARNING;
                    case SUPERSEDED -> Tone.NEUTRAL;
                    case DECLINED -> Tone.DANGER;
                };
        return new StatusBadge(tone, t("agreements.state." + agreement.state()));
    }

    private static Span fingerprint(String sha256) {
        Span hex = new Span(sha256);
        hex.addClassName("reference");
        return hex;
    }
}
