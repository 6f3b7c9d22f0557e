package works.metric.portal.systems;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Actor;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.TenantOwned;

@Entity
@Table(name = "request_task")
class RequestTask extends TenantOwned {

    @Column(name = "request_id")
    private UUID requestId;

    @Enumerated(EnumType.STRING)
    @Column(name = "holder_kind")
    private TaskHolder holder;

    @Column(name = "holder_id")
    private UUID holderId;

    @Column(name = "holder_name")
    private String holderName;

    @Enumerated(EnumType.STRING)
    private TaskState state;

    /** Whether its holder is to work on it now: the case is in progress, and nothing is reported yet. */
    @Column(name = "is_due")
    private boolean due;

    @Column(name = "taken_at")
    private @Nullable Instant takenAt;

    @Embedded
    private @Nullable TaskReport report;

    @Column(name = "backups_gone_on")
    private @Nullable LocalDate backupsGoneOn;

    @Column(name = "reported_at")
    private @Nullable Instant reportedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "reporter_kind")
    private Actor.@Nullable Kind reporterKind;

    @Column(name = "reporter_name")
    private @Nullable String reporterName;

    @SuppressWarnings("NullAway") // filled by JPA
    protected RequestTask() {}

    RequestTask(UUID requestId, TaskHolder holder, UUID holderId, String holderName) {
        this.requestId = requestId;
        this.holder = holder;
        this.holderId = holderId;
        this.holderName = holderName;
        this.state = TaskState.OPEN;
        this.due = true;
    }

    /** The case began, or went on, or no longer does. */
    void follow(boolean inProgress) {
        due = inProgress && isOpen();
    }

    /** The holder has begun. */
    void take(Instant now) {
        takenAt = now;
    }

    /**
     * Again only to correct it.
     *
     * @param goneOn when the last backup is gone; null when none holds it
     */
    List<FieldChange> report(TaskReport what, @Nullable LocalDate goneOn, Instant now, Actor by) {
        TaskReport before = report;
        List<FieldChange> changes = new ArrayList<>();
        changes.add(new FieldChange("holder", null, holderName));
        change(changes, "outcome", before == null ? null : before.outcome(), what.outcome());
        change(changes, "keptUntil", before == null ? null : before.keptUntil(), what.keptUntil());
        change(changes, "obstacle", before == null ? null : before.obstacle(), what.obstacle());
        change(changes, "backupsGoneOn", backupsGoneOn, goneOn);
        report = what;
        state = TaskState.DONE;
        due = false;
        backupsGoneOn = goneOn;
        reportedAt = now;
        reporterKind = by.kind();
        reporterName = by.name();
        return changes;
    }

    boolean says(TaskReport what) {
        return what.equals(report);
    }

    boolean isOf(UUID system) {
        return holder == TaskHolder.SYSTEM && holderId.equals(system);
    }

    boolean isDue() {
        return due;
    }

    boolean isTaken() {
        return takenAt != null;
    }

    @Nullable
    LocalDate backupsGoneOn() {
        return backupsGoneOn;
    }

    boolean isOpen() {
        return state == TaskState.OPEN;
    }

    boolean leavesUndone() {
        return report != null && report.outcome().leavesUndone();
    }

    boolean foundNothing() {
        return report != null && report.outcome() == TaskOutcome.NOTHING_HELD;
    }

    UUID requestId() {
        return requestId;
    }

    UUID holderId() {
        return holderId;
    }

    String holderName() {
        return holderName;
    }

    RequestTaskDetails details() {
        return new RequestTaskDetails(
                getId(),
                getVersion(),
                requestId,
                holder,
                holderName,
                state,
                takenAt,
                report,
                backupsGoneOn,
                reportedAt == null || reporterKind == null || reporterName == null
                        ? null
                        : new RequestTaskDetails.Reported(reportedAt, reporterKind, reporterName));
    }

    private static void change(
            List<FieldChange> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new FieldChange(
                    field, before == null ? null : before.toString(), after == null ? null : after.toString()));
        }
    }
}
