package works.metric.portal.opendsr;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.Ids;
import works.metric.portal.access.TenantOwned;

/** One message to one receiver: where a request stood. */
@Entity
@Table(name = "opendsr_callback")
class Callback extends TenantOwned {

    /** After 1, 2, 4 ... 1024 minutes and a day: two days and a half in all. */
    static final int MOST_ATTEMPTS = 13;

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);
    private static final int DOUBLINGS_TO_A_DAY = 11;

    @Column(name = "request_id", updatable = false)
    private UUID requestId;

    @Column(updatable = false)
    private int place;

    private String url;

    @Column(name = "message_sequence", updatable = false)
    private int sequence;

    @Enumerated(EnumType.STRING)
    @Column(name = "request_status", updatable = false)
    private OutwardStatus requestStatus;

    @Column(name = "request_state", updatable = false)
    private String requestState;

    @Column(updatable = false)
    private @Nullable String reason;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Enumerated(EnumType.STRING)
    private CallbackState state;

    private int attempts;

    @Column(name = "tried_at")
    private @Nullable Instant triedAt;

    @Column(name = "last_answer")
    private @Nullable Integer lastAnswer;

    @Enumerated(EnumType.STRING)
    @Column(name = "last_failure")
    private @Nullable CallbackFailure lastFailure;

    @SuppressWarnings("NullAway") // filled by JPA
    protected Callback() {}

    Callback(UUID requestId, int place, String url, int sequence, Standing standing, Instant now) {
        super(Ids.next());
        this.requestId = requestId;
        this.place = place;
        this.url = url;
        this.sequence = sequence;
        this.requestStatus = standing.status();
        this.requestState = standing.state();
        this.reason = standing.reason();
        this.createdAt = now;
        this.state = CallbackState.PENDING;
    }

    OpenDsrEvent delivered(int answer, Instant now) {
        tried(answer, null, now);
        return moved("opendsr.callback-delivered", CallbackState.DELIVERED);
    }

    /** Tried again unless that is of no use or was done often enough. */
    OpenDsrEvent failed(CallbackFailure why, @Nullable Integer answer, Instant now) {
        tried(answer, why, now);
        return why == CallbackFailure.DOMAIN_REMOVED || attempts >= MOST_ATTEMPTS
                ? moved("opendsr.callback-given-up", CallbackState.GIVEN_UP)
                : moved("opendsr.callback-delayed", CallbackState.PENDING);
    }

    /** Owed once more, from the beginning. */
    OpenDsrEvent resent() {
        attempts = 0;
        return moved("opendsr.callback-resent", CallbackState.PENDING);
    }

    /** Keeps the receiver and forgets the rest of the address, which may name a person. */
    void forgetAddress() {
        URI full = url();
        url = full.getScheme() + "://" + full.getRawAuthority() + "/";
    }

    boolean isPending() {
        return state == CallbackState.PENDING;
    }

    Instant nextTry(Instant now) {
        int doublings = attempts - 1;
        return now.plus(
                doublings >= DOUBLINGS_TO_A_DAY
                        ? LONGEST_PAUSE
                        : FIRST_PAUSE.multipliedBy(1L << Math.max(doublings, 0)));
    }

    URI url() {
        return URI.create(url);
    }

    UUID requestId() {
        return requestId;
    }

    int place() {
        return place;
    }

    int sequence() {
        return sequence;
    }

    Standing standing() {
        return new Standing(requestStatus, requestState, reason);
    }

    CallbackDetails details() {
        return new CallbackDetails(
                getId(),
                requestId,
                url,
                sequence,
                requestStatus,
                requestState,
                createdAt,
                state,
                attempts,
                triedAt,
                lastAnswer,
                lastFailure);
    }

    private void tried(@Nullable Integer answer, @Nullable CallbackFailure why, Instant now) {
        attempts++;
        triedAt = now;
        lastAnswer = answer;
        lastFailure = why;
    }

    private OpenDsrEvent moved(String action, CallbackState to) {
        FieldChange change = new FieldChange("state", state.name(), to.name());
        state = to;
        return new OpenDsrEvent(
                action, "callback", getId(), CallbackUrls.host(url()) + " #" + sequence, List.of(change));
    }
}
