package works.metric.portal.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Actor;
import works.metric.portal.access.AuditableEvent;
import works.metric.portal.access.TenantOwned;

@Entity
@Immutable
@Table(name = "audit_entry")
class AuditEntry extends TenantOwned {

    @Column(name = "happened_at")
    private Instant happenedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "actor_kind")
    private Actor.Kind actorKind;

    @Column(name = "actor_id")
    private UUID actorId;

    @Column(name = "actor_name")
    private String actorName;

    private String action;

    @Column(name = "subject_type")
    private String subjectType;

    @Column(name = "subject_id")
    private UUID subjectId;

    @Column(name = "subject_label")
    private String subjectLabel;

    private String changes;

    private @Nullable String origin;

    @Column(name = "support_access_id")
    private @Nullable UUID supportAccessId;

    @SuppressWarnings("NullAway") // filled by JPA
    protected AuditEntry() {}

    AuditEntry(Instant happenedAt, Actor actor, AuditableEvent event, String changes, @Nullable String origin) {
        this.happenedAt = happenedAt;
        this.actorKind = actor.kind();
        this.actorId = actor.id();
        this.actorName = ChangesText.line(actor.name(), 200);
        this.action = event.action();
        this.subjectType = event.subjectType();
        this.subjectId = event.subjectId();
        this.subjectLabel = ChangesText.line(event.subjectLabel(), 300);
        this.changes = changes;
        this.origin = origin == null ? null : ChangesText.line(origin, 45);
        Actor.Visit visit = actor.visit();
        this.supportAccessId = visit == null ? null : visit.supportAccessId();
    }

    Instant happenedAt() {
        return happenedAt;
    }

    AuditRow row() {
        return new AuditRow(
                getId(),
                happenedAt,
                actorKind,
                actorId,
                actorName,
                action,
                subjectType,
                subjectId,
                subjectLabel,
                ChangesText.read(changes),
                origin,
                supportAccessId);
    }
}
