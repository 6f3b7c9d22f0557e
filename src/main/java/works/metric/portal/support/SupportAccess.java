package works.metric.portal.support;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Actor;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.TenantOwned;

@Entity
@Table(name = "support_access")
class SupportAccess extends TenantOwned {

    @Column(name = "staff_id")
    private UUID staffId;

    @Column(name = "staff_name")
    private String staffName;

    private String reason;

    private @Nullable String ticket;

    @Column(name = "started_at")
    private Instant startedAt;

    private Instant until;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_by")
    private @Nullable String endedBy;

    @SuppressWarnings("NullAway") // filled by JPA
    protected SupportAccess() {}

    SupportAccess(UUID id, Actor staff, Entry entry, Instant now) {
        super(id);
        this.staffId = staff.id();
        this.staffName = staff.name();
        this.reason = entry.reason().strip();
        this.ticket = entry.ticket();
        this.startedAt = now;
        this.until = now.plus(entry.length());
    }

    SupportAccessEvent started() {
        return new SupportAccessEvent(
                "support.entered",
                getId(),
                staffName,
                List.of(
                        new FieldChange("reason", null, reason),
                        new FieldChange("ticket", null, ticket),
                        new FieldChange("until", null, until.toString())));
    }

    SupportAccessEvent end(Actor by, Instant now) {
        endedAt = now;
        endedBy = by.name();
        return new SupportAccessEvent(
                "support.ended", getId(), staffName, List.of(new FieldChange("endedBy", null, by.name())));
    }

    boolean isRunning(Instant now) {
        return endedAt == null && now.isBefore(until);
    }

    boolean isOf(Actor actor) {
        return actor.kind() == Actor.Kind.STAFF && staffId.equals(actor.id());
    }

    SupportAccessDetails details() {
        return new SupportAccessDetails(getId(), staffName, reason, ticket, startedAt, until, endedAt, endedBy);
    }
}
