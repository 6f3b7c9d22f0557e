package works.metric.portal.requests;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Actor;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.TenantId;
import works.metric.portal.access.TenantOwned;

/** One step for many requests, and as whom it is taken. */
@Entity
@Table(name = "request_bulk")
class RequestBulk extends TenantOwned {

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private BulkStep step;

    @Column(updatable = false)
    private @Nullable String words;

    @Column(name = "filter_text", updatable = false)
    private String filterText;

    @Enumerated(EnumType.STRING)
    @Column(name = "actor_kind", updatable = false)
    private Actor.Kind actorKind;

    @Column(name = "actor_id", updatable = false)
    private UUID actorId;

    @Column(name = "actor_name", updatable = false)
    private String actorName;

    @Column(name = "visit_id", updatable = false)
    private @Nullable UUID visitId;

    @Column(name = "visit_reason", updatable = false)
    private @Nullable String visitReason;

    @Column(name = "visit_until", updatable = false)
    private @Nullable Instant visitUntil;

    @Column(updatable = false)
    private int total;

    private int done;
    private int failed;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @SuppressWarnings("NullAway") // filled by JPA
    protected RequestBulk() {}

    RequestBulk(UUID id, BulkStep step, @Nullable String words, String filterText, Actor by, int total, Instant now) {
        super(id);
        this.step = step;
        this.words = words;
        this.filterText = filterText;
        this.actorKind = by.kind();
        this.actorId = by.id();
        this.actorName = by.name();
        Actor.Visit visit = by.visit();
        if (visit != null) {
            this.visitId = visit.supportAccessId();
            this.visitReason = visit.reason();
            this.visitUntil = visit.until();
        }
        this.total = total;
        this.askedAt = now;
    }

    BulkEvent asked() {
        return new BulkEvent(
                "request-bulk.asked",
                getId(),
                step.name(),
                List.of(
                        new FieldChange("bulkStep", null, step.name()),
                        new FieldChange("rows", null, String.valueOf(total))));
    }

    /** Whoever asked, with the rights they have when the step is taken. */
    Actor actor(TenantId tenant) {
        return actorKind == Actor.Kind.MEMBER
                ? Actor.member(actorId, actorName, tenant)
                : Actor.staff(actorId, actorName)
                        .entering(
                                tenant,
                                new Actor.Visit(
                                        Objects.requireNonNull(visitId),
                                        Objects.requireNonNull(visitReason),
                                        Objects.requireNonNull(visitUntil)));
    }

    BulkStep step() {
        return step;
    }

    @Nullable
    String words() {
        return words;
    }

    boolean isRunning() {
        return finishedAt == null;
    }

    void countDone() {
        done++;
    }

    BulkEvent countFailed(BulkItem item) {
        failed++;
        return new BulkEvent(
                "request-bulk.left-out",
                getId(),
                item.reference(),
                List.of(new FieldChange("bulkStep", null, step.name())));
    }

    BulkEvent finish(Instant now) {
        finishedAt = now;
        return new BulkEvent(
                "request-bulk.finished",
                getId(),
                step.name(),
                List.of(
                        new FieldChange("done", null, String.valueOf(done)),
                        new FieldChange("leftOut", null, String.valueOf(failed))));
    }

    BulkDetails details(List<BulkDetails.Failure> failures) {
        return new BulkDetails(getId(), step, actorName, total, done, failed, finishedAt, failures);
    }
}
