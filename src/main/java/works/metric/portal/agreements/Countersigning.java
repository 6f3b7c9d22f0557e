package works.metric.portal.agreements;

import java.time.Clock;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.issued.IssuedDocuments;
import works.metric.portal.issued.IssuedKind;
import works.metric.portal.pdf.Countersignature;
import works.metric.portal.pdf.CountersignedDpa;
import works.metric.portal.pdf.DpaDocument;
import works.metric.portal.pdf.PdfPress;
import works.metric.portal.pdf.SealedPdf;
import works.metric.portal.subprocessors.ProcessorProfile;

/** Puts the processor's signature under an accepted version, or refuses it. In the running transaction, of the tenant. */
@Component
class Countersigning {

    private final AgreementRepository agreements;
    private final AnswerRepository answers;
    private final PaperRepository papers;
    private final Binding binding;
    private final AddendumDesk addenda;
    private final PdfPress press;
    private final IssuedDocuments issued;
    private final ProcessorProfile processor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Countersigning(
            AgreementRepository agreements,
            AnswerRepository answers,
            PaperRepository papers,
            Binding binding,
            AddendumDesk addenda,
            PdfPress press,
            IssuedDocuments issued,
            ProcessorProfile processor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.agreements = agreements;
        this.answers = answers;
        this.papers = papers;
        this.binding = binding;
        this.addenda = addenda;
        this.press = press;
        this.issued = issued;
        this.processor = processor;
        this.events = events;
        this.clock = clock;
    }

    /** As the policy says, on the processor's own account: no person gave it at that moment. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void signAtOnce(Agreement agreement, ProcessorSignature signature) {
        sign(agreement, signature, processor.legalName(), true);
    }

    /** From this moment it binds both; what has changed in the annexes since it was accepted is added at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public AnswerDetails sign(Agreement agreement, ProcessorSignature signature, String by) {
        return sign(agreement, signature, by, false);
    }

    private AnswerDetails sign(Agreement agreement, ProcessorSignature signature, String by, boolean atOnce) {
        Instant now = clock.instant();
        String accepted = agreement.details().bytesSha256();
        Countersignature signed = new Countersignature(signature.name(), signature.position(), now, accepted);
        DpaDocument words = binding.accepted(agreement);
        SealedPdf pdf = press.countersigned(new CountersignedDpa(LiveAgreement.with(words, signed), signed));
        agreements
                .findFirstByStateOrderByNumberDesc(AgreementState.IN_FORCE)
                .ifPresent(former -> events.publishEvent(former.supersede(now)));
        agreement.putInForce(now);
        agreements.flush();
        Answer answer = answers.save(Answer.signed(agreement.getId(), signature, by, now, pdf));
        papers.save(new Paper(agreement.getId(), pdf.bytes()));
        issued.issue(IssuedKind.AGREEMENT_COUNTERSIGNED, pdf);
        events.publishEvent(new AgreementAnswered(agreement.details(), answer.details(), atOnce));
        addenda.begin(now, words.zone());
        return answer.details();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public AnswerDetails decline(Agreement agreement, String reason, String by) {
        agreement.decline();
        Answer answer = answers.save(Answer.declined(agreement.getId(), reason, by, clock.instant()));
        agreements.flush();
        events.publishEvent(new AgreementAnswered(agreement.details(), answer.details(), false));
        return answer.details();
    }
}
