package works.metric.portal.requests;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.TenantOwned;

/** One request of many, and what became of it. */
@Entity
@Table(name = "request_bulk_item")
class BulkItem extends TenantOwned {

    /** What became of it. */
    enum Outcome {
        PENDING,
        DONE,
        FAILED
    }

    @Column(name = "bulk_id", updatable = false)
    private UUID bulkId;

    @Column(name = "request_id", updatable = false)
    private UUID requestId;

    @Column(updatable = false)
    private String reference;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private @Nullable String problem;

    @SuppressWarnings("NullAway") // filled by JPA
    protected BulkItem() {}

    BulkItem(UUID bulkId, UUID requestId, String reference) {
        this.bulkId = bulkId;
        this.requestId = requestId;
        this.reference = reference;
        this.outcome = Outcome.PENDING;
    }

    UUID requestId() {
        return requestId;
    }

    String reference() {
        return reference;
    }

    boolean isPending() {
        return outcome == Outcome.PENDING;
    }

    void done() {
        outcome = Outcome.DONE;
    }

    /** @param why a translation key without arguments */
    void failed(String why) {
        outcome = Outcome.FAILED;
        problem = why;
    }

    BulkEvent leftOut(BulkStep step) {
        return new BulkEvent(
                "request-bulk.left-out", bulkId, reference, List.of(new FieldChange("bulkStep", null, step.name())));
    }

    BulkDetails.Failure failure() {
        return new BulkDetails.Failure(requestId, reference, Objects.requireNonNull(problem));
    }
}
