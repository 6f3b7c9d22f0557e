package works.metric.portal.opendsr;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.requests.Obstacle;
import works.metric.portal.requests.ReceivedRequest;
import works.metric.portal.requests.Refusal;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.requests.RequestEvent;
import works.metric.portal.requests.RequestState;

/**
 * Where a request stands, in OpenDSR's words and in the finer ones of the extension.
 *
 * @param state as the portal knows it, in small letters
 * @param reason the ground of a refusal, or the obstacle that was reported; null for all else
 */
public record Standing(
        OutwardStatus status, String state, @Nullable String reason) {

    static Standing of(RequestState state, @Nullable String reason) {
        return new Standing(OutwardStatus.of(state), state.name().toLowerCase(Locale.ROOT), reason);
    }

    static Standing of(RequestDetails request) {
        return of(request.state(), request.refusal(), request.obstacle());
    }

    static Standing of(ReceivedRequest request) {
        return of(request.state(), request.refusal(), request.obstacle());
    }

    private static Standing of(RequestState state, @Nullable Refusal refusal, @Nullable Obstacle obstacle) {
        return of(
                state,
                switch (state) {
                    case REFUSED -> refusal == null ? null : RequestReading.code(refusal.ground());
                    case AWAITING_DECISION -> obstacle == null ? null : RequestReading.code(obstacle);
                    default -> null;
                });
    }

    /** Empty when the state did not change. */
    static Optional<Standing> after(RequestEvent event) {
        return event.changes().stream()
                .filter(change -> change.field().equals("state") && change.before() != null)
                .findFirst()
                .map(FieldChange::after)
                .map(state -> of(RequestState.valueOf(state), reason(event)));
    }

    private static @Nullable String reason(RequestEvent event) {
        return event.changes().stream()
                .filter(change ->
                        change.field().equals("ground") || change.field().equals("obstacle"))
                .findFirst()
                .map(FieldChange::after)
                .map(reason -> reason.toLowerCase(Locale.ROOT))
                .orElse(null);
    }
}
