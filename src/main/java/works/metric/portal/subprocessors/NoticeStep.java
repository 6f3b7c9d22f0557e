package works.metric.portal.subprocessors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Ids;
import works.metric.portal.access.TenantOwned;

/** One step in the course of a notice, on record. */
@Entity
@Table(name = "subprocessor_notice_step")
class NoticeStep extends TenantOwned {

    @Column(name = "notice_id", updatable = false)
    private UUID noticeId;

    @Column(updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private NoticeStepKind kind;

    @Column(name = "happened_at", updatable = false)
    private Instant happenedAt;

    @Column(name = "actor_id", updatable = false)
    private UUID actorId;

    @Column(name = "actor_name", updatable = false)
    private String actorName;

    @Column(updatable = false)
    private @Nullable String words;

    @SuppressWarnings("NullAway") // filled by JPA
    protected NoticeStep() {}

    NoticeStep(UUID noticeId, int number, NoticeStepKind kind, Actor actor, @Nullable String words, Instant now) {
        super(Ids.next());
        this.noticeId = noticeId;
        this.number = number;
        this.kind = kind;
        this.happenedAt = now;
        this.actorId = actor.id();
        this.actorName = actor.name();
        this.words = words;
    }

    UUID noticeId() {
        return noticeId;
    }

    UUID tenant() {
        return tenantValue();
    }

    boolean isBy(UUID person, NoticeStepKind wanted) {
        return kind == wanted && actorId.equals(person);
    }

    CourseStep fact() {
        return new CourseStep(kind, happenedAt);
    }

    NoticeStepDetails details() {
        return new NoticeStepDetails(number, kind, happenedAt, actorName, words);
    }
}
