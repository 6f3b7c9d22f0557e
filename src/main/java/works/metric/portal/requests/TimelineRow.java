package works.metric.portal.requests;

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
import works.metric.portal.access.Ids;
import works.metric.portal.access.TenantOwned;

/** One thing that happened to a case. Only ever added to. */
@Entity
@Immutable
@Table(name = "subject_request_timeline")
class TimelineRow extends TenantOwned {

    @Column(name = "request_id")
    private UUID requestId;

    @Column(name = "happened_at")
    private Instant happenedAt;

    @Enumerated(EnumType.STRING)
    private TimelineKind kind;

    @Enumerated(EnumType.STRING)
    @Column(name = "actor_kind")
    private Actor.Kind actorKind;

    @Column(name = "actor_name")
    private String actorName;

    private @Nullable String text;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    @SuppressWarnings("NullAway") // filled by JPA
    protected TimelineRow() {}

    TimelineRow(
            UUID requestId,
            Instant happenedAt,
            TimelineKind kind,
            Actor actor,
            @Nullable String text,
            Audience audience) {
        this(Ids.next(), requestId, happenedAt, kind, actor, text, audience);
    }

    /** @param id of what must not be written twice */
    TimelineRow(
            UUID id,
            UUID requestId,
            Instant happenedAt,
            TimelineKind kind,
            Actor actor,
            @Nullable String text,
            Audience audience) {
        super(id);
        this.requestId = requestId;
        this.happenedAt = happenedAt;
        this.kind = kind;
        this.actorKind = actor.kind();
        this.actorName = actor.name();
        this.text = text;
        this.audience = audience;
    }

    boolean isFor(Actor reader) {
        return audience.includes(reader.kind());
    }

    boolean says(String words) {
        return words.equals(text);
    }

    TimelineEntry entry() {
        return new TimelineEntry(happenedAt, kind, actorKind, actorName, text, audience);
    }
}
