package works.metric.portal.agreements;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import works.metric.portal.pdf.ConsolidatedDpa;
import works.metric.portal.pdf.Countersignature;
import works.metric.portal.pdf.DpaDocument;

/** What bound the parties at an instant: the version in force then, with the addenda in effect then folded into it. */
@Component
class Binding {

    private final AgreementRepository agreements;
    private final AgreementContentRepository contents;
    private final AddendumRepository addenda;
    private final AnswerRepository answers;
    private final LiveAgreement live;

    Binding(
            AgreementRepository agreements,
            AgreementContentRepository contents,
            AddendumRepository addenda,
            AnswerRepository answers,
            LiveAgreement live) {
        this.agreements = agreements;
        this.contents = contents;
        this.addenda = addenda;
        this.answers = answers;
        this.live = live;
    }

    /** @param text with the annexes as they were then */
    record Bound(Agreement agreement, DpaDocument text, List<AddendumDetails> addenda) {

        AnnexState annexes() {
            return AnnexState.of(text);
        }
    }

    Optional<Bound> at(Instant at) {
        return agreements.inForceAt(at, Limit.of(1)).stream().findFirst().map(agreement -> {
            List<Addendum> folded = addenda.until(agreement.getId(), at);
            DpaDocument accepted = accepted(agreement);
            DpaDocument text = folded.isEmpty()
                    ? accepted
                    : LiveAgreement.with(accepted, folded.getLast().content().after());
            return new Bound(
                    agreement, text, folded.stream().map(Addendum::details).toList());
        });
    }

    ConsolidatedDpa text(Bound bound, Instant at) {
        return text(bound, bound.text(), at);
    }

    /** The same in another language, for reading. */
    ConsolidatedDpa text(Bound bound, Instant at, Locale language) {
        return text(bound, live.translated(bound.text(), language, at), at);
    }

    private ConsolidatedDpa text(Bound bound, DpaDocument words, Instant at) {
        Countersignature countersignature = answers.findById(bound.agreement().getId())
                .map(Answer::details)
                .filter(AnswerDetails::signed)
                .map(answer -> new Countersignature(
                        String.valueOf(answer.name()),
                        String.valueOf(answer.position()),
                        answer.at(),
                        bound.agreement().details().bytesSha256()))
                .orElse(null);
        DpaDocument text = countersignature == null ? words : LiveAgreement.with(words, countersignature);
        return new ConsolidatedDpa(
                text,
                countersignature,
                at,
                bound.addenda().stream()
                        .map(one -> new ConsolidatedDpa.Addendum(one.number(), one.effectiveAt()))
                        .toList());
    }

    /** What was accepted, word for word. Of a version older than these words, what the registers say of that moment. */
    DpaDocument accepted(Agreement agreement) {
        return contents.findById(agreement.getId())
                .map(AgreementContent::document)
                .orElseGet(() -> live.asAccepted(agreement.details()));
    }
}
