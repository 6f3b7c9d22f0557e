package works.metric.portal.leaving;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.TenantOwned;

/** What became of the data at one place. Corrected until it is certified; each correction is in the audit. */
@Entity
@Table(name = "leaving_record")
class LeavingRecord extends TenantOwned {

    @Column(name = "leaving_id", updatable = false)
    private UUID leavingId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private StepKind kind;

    @Column(name = "target_id", updatable = false)
    private UUID targetId;

    @Column(name = "target_name", updatable = false)
    private String targetName;

    @Enumerated(EnumType.STRING)
    private StepResult result;

    @Column(name = "done_on")
    private LocalDate doneOn;

    private String what;

    private @Nullable String sha256;

    @Column(name = "handed_to")
    private @Nullable String handedTo;

    private @Nullable String law;

    @Column(name = "held_until")
    private @Nullable LocalDate heldUntil;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @SuppressWarnings("NullAway") // filled by JPA
    protected LeavingRecord() {}

    @SuppressWarnings("NullAway") // the rest is filled in by say
    LeavingRecord(UUID id, UUID leaving, LeavingStep step, NewRecord content, String by, Instant now) {
        super(id);
        this.leavingId = leaving;
        this.kind = step.kind();
        this.targetId = step.target();
        this.targetName = step.name();
        say(content, by, now);
    }

    final void say(NewRecord content, String by, Instant now) {
        result = Objects.requireNonNull(content.result());
        doneOn = Objects.requireNonNull(content.doneOn());
        what = content.what();
        sha256 = content.sha256();
        handedTo = content.handedTo();
        law = content.law();
        heldUntil = content.heldUntil();
        recordedBy = by;
        recordedAt = now;
    }

    UUID leavingId() {
        return leavingId;
    }

    UUID targetId() {
        return targetId;
    }

    LeavingStep step() {
        return new LeavingStep(
                kind,
                targetId,
                targetName,
                new RecordDetails(
                        getId(),
                        getVersion(),
                        new NewRecord(result, doneOn, what, sha256, handedTo, law, heldUntil),
                        recordedBy,
                        recordedAt));
    }
}
