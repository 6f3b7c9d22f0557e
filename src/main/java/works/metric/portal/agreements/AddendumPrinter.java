package works.metric.portal.agreements;

import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Actor;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.issued.IssuedDocuments;
import works.metric.portal.issued.IssuedKind;
import works.metric.portal.pdf.AddendumDocument;
import works.metric.portal.pdf.DpaDocument;
import works.metric.portal.pdf.PdfPress;
import works.metric.portal.pdf.SealedPdf;

/** Makes an addendum's file, once. Holds no database connection while it prints. */
@Component
class AddendumPrinter {

    private final AddendumRepository addenda;
    private final AgreementRepository agreements;
    private final Binding binding;
    private final PaperRepository papers;
    private final PdfPress press;
    private final IssuedDocuments issued;
    private final ScopedTransaction transaction;
    private final ApplicationEventPublisher events;

    AddendumPrinter(
            AddendumRepository addenda,
            AgreementRepository agreements,
            Binding binding,
            PaperRepository papers,
            PdfPress press,
            IssuedDocuments issued,
            ScopedTransaction transaction,
            ApplicationEventPublisher events) {
        this.addenda = addenda;
        this.agreements = agreements;
        this.binding = binding;
        this.papers = papers;
        this.press = press;
        this.issued = issued;
        this.transaction = transaction;
        this.events = events;
    }

    void print(AddendumAddress address) {
        Actor job = Actor.system("agreement-addendum", address.tenant());
        UUID id = address.addendum();
        Optional<AddendumDocument> wanted = transaction.as(
                job, () -> addenda.findById(id).filter(one -> !one.isPrinted()).map(this::document));
        if (wanted.isEmpty()) {
            return;
        }
        SealedPdf pdf = press.addendum(wanted.get());
        transaction.as(job, () -> {
            Addendum addendum = addenda.findById(id).orElseThrow(NotFound::new);
            if (!addendum.isPrinted()) {
                events.publishEvent(addendum.print(pdf));
                papers.save(new Paper(id, pdf.bytes()));
                issued.issue(IssuedKind.ADDENDUM, pdf);
            }
        });
    }

    private AddendumDocument document(Addendum addendum) {
        Agreement agreement = agreements.findById(addendum.agreementId()).orElseThrow(NotFound::new);
        DpaDocument text = binding.accepted(agreement);
        AgreementDetails version = agreement.details();
        AddendumDetails change = addendum.details();
        return new AddendumDocument(
                text.language(),
                text.zone(),
                change.number(),
                String.valueOf(version.number()),
                version.dated(),
                version.bytesSha256(),
                text.processor().legalName(),
                text.controller().legalName(),
                change.effectiveAt(),
                change.issuedAt(),
                change.instructions(),
                change.subprocessors(),
                change.affiliates());
    }
}
