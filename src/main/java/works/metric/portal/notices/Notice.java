package works.metric.portal.notices;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.Ids;
import works.metric.portal.access.TenantOwned;

@Entity
@Table(name = "notice")
class Notice extends TenantOwned {

    /** How long delivery is tried before people must find another way. */
    static final Duration PATIENCE = Duration.ofDays(7);

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private NoticeKind kind;

    @Column(name = "subject_type", updatable = false)
    private String subjectType;

    @Column(name = "subject_id", updatable = false)
    private UUID subjectId;

    @Column(name = "recipient_id", updatable = false)
    private UUID recipientId;

    @Column(name = "recipient_name", updatable = false)
    private String recipientName;

    @Column(updatable = false)
    private String email;

    @Column(updatable = false)
    private String language;

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    private String body;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Enumerated(EnumType.STRING)
    private NoticeState state;

    private int attempts;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "last_failure")
    private @Nullable NoticeFailure lastFailure;

    @SuppressWarnings("NullAway") // filled by JPA
    protected Notice() {}

    Notice(NoticeSubject subject, Recipient to, NoticeText text, Instant now) {
        super(Ids.next());
        this.kind = subject.kind();
        this.subjectType = subject.type();
        this.subjectId = subject.id();
        this.recipientId = to.id();
        this.recipientName = to.name();
        this.email = to.email();
        this.language = to.language().toLanguageTag();
        this.title = text.title();
        this.body = text.body();
        this.createdAt = now;
        this.state = NoticeState.PENDING;
    }

    NoticeEvent owed() {
        return event("notice.owed", new FieldChange("state", null, state.name()));
    }

    /** The mail server took it. */
    NoticeEvent sent(Instant now) {
        NoticeState before = state;
        attempts++;
        state = NoticeState.SENT;
        sentAt = now;
        return event("notice.sent", new FieldChange("state", before.name(), state.name()));
    }

    /** A try failed; tried again unless that is of no use or {@link #PATIENCE} is at its end. */
    NoticeEvent notTaken(NoticeFailure failure, Instant now) {
        NoticeState before = state;
        attempts++;
        lastFailure = failure;
        if (failure == NoticeFailure.ADDRESS_REFUSED || now.isAfter(createdAt.plus(PATIENCE))) {
            state = NoticeState.FAILED;
        }
        return event(
                state == NoticeState.FAILED ? "notice.failed" : "notice.delayed",
                new FieldChange("state", before.name(), state.name()),
                new FieldChange("lastFailure", null, failure.name()));
    }

    boolean isPending() {
        return state == NoticeState.PENDING;
    }

    NoticeDetails details() {
        return new NoticeDetails(
                getId(),
                kind,
                subjectType,
                subjectId,
                recipientName,
                email,
                Locale.forLanguageTag(language),
                title,
                body,
                createdAt,
                state,
                attempts,
                sentAt,
                lastFailure);
    }

    private NoticeEvent event(String action, FieldChange... changes) {
        return new NoticeEvent(action, getId(), title, List.of(changes));
    }
}
