package works.metric.portal.agreements.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import works.metric.portal.agreements.AnswerDetails;
import works.metric.portal.uikit.KeyFacts;
import works.metric.portal.uikit.Moment;

/** The processor's word on a version. */
final class AnswerFacts {

    private AnswerFacts() {}

    static KeyFacts of(AnswerDetails answer, ZoneId zone) {
        KeyFacts facts = new KeyFacts();
        if (!answer.signed()) {
            return facts.fact(t("agreements.answer.declined-at"), Moment.of(answer.at(), zone))
                    .fact(t("agreements.answer.by"), answer.by())
                    .fact(t("agreements.answer.reason"), String.valueOf(answer.reason()));
        }
        Span hex = new Span(String.valueOf(answer.bytesSha256()));
        hex.addClassName("reference");
        return facts.fact(t("agreements.answer.signed-at"), "Art. 28(9) GDPR", Moment.of(answer.at(), zone))
                .fact(
                        t("agreements.answer.signed-as"),
                        t(
                                "agreements.fact.signed-as.value",
                                String.valueOf(answer.name()),
                                String.valueOf(answer.position())))
                .fact(t("agreements.answer.by"), answer.by())
                .fact(t("agreements.answer.sha256"), hex);
    }
}
