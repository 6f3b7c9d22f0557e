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

    @Column(name = "assignee_id", updatable = false)
    private @Nullable UUID assigneeId;

    @Column(name = "assignee_name", updatable = false)
    private @Nullable String assigneeName;

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

    /** @param words already stripped @param assignee who gets them, for the step that gives them to somebody */
    RequestBulk(
            UUID id,
            NewBulk wanted,
            @Nullable String words,
            @Nullable Assignee assignee,
            Actor by,
            int total,
            Instant now) {
        super(id);
        this.step = wanted.step();
        this.words = words;
        this.assigneeId = assignee == null ? null : assignee.id();
        this.assigneeName = assignee == null ? null : assignee.name();
        this.filterText = wanted.scope().text();
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
                assigneeName == null
                        ? List.of(bulkStep(), rows())
                        : List.of(bulkStep(), rows(), new FieldChange("assignee", null, assigneeName)));
    }

    private FieldChange bulkStep() {
        return new FieldChange("bulkStep", null, step.name());
    }

    private FieldChange rows() {
        return new FieldChange("rows", null, String.valueOf(total));
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

    @Nullable
    Assignee assignee() {
        return assigneeId == null || assigneeName == null ? null : new Assignee(assigneeId, assigneeName);
    }

    /** The counts are taken from the items once nobody works on them any more. */
    BulkEvent finish(BulkCounts counts, Instant now) {
        finishedAt = now;
        done = counts.done();
        failed = counts.failed();
        return new BulkEvent(
                "request-bulk.finished",
                getId(),
                step.name(),
                List.of(
                        new FieldChange("done", null, String.valueOf(done)),
                        new FieldChange("leftOut", null, String.valueOf(failed))));
    }

    /** @param counts of the items, while it runs */
    BulkDetails details(BulkCounts counts, List<BulkDetails.Reason> reasons) {
        return new BulkDetails(
                getId(),
                step,
                assigneeName,
                actorName,
                askedAt,
                total,
                isRunning() ? counts.done() : done,
                isRunning() ? counts.failed() : failed,
                finishedAt,
                reasons);
    }
}
