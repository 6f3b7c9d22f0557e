package works.metric.portal.issued;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.Actor;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.pdf.SealedPdf;

/** The ledger of what was issued: written with the document, read by whoever holds the file. */
@Component
public class IssuedDocuments {

    private final IssuedDocumentRepository documents;
    private final ScopedTransaction transaction;
    private final Clock clock;

    IssuedDocuments(IssuedDocumentRepository documents, ScopedTransaction transaction, Clock clock) {
        this.documents = documents;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** In the transaction that hands the document out or keeps it, and that leaves its audit entry. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void issue(IssuedKind kind, SealedPdf pdf) {
        if (documents.findById(pdf.sha256OfBytes()).isEmpty()) {
            documents.save(new IssuedDocument(pdf.sha256OfBytes(), kind, clock.instant()));
        }
    }

    /** Asked by nobody in particular. */
    Optional<Issued> find(String sha256) {
        return transaction.as(
                Actor.system("document-check"), () -> documents.findById(sha256).map(IssuedDocument::issued));
    }
}
