package works.metric.portal.opendsr;

import java.util.Locale;
import java.util.Optional;
import works.metric.portal.requests.RequestState;

/**
 * The four words OpenDSR has for where a request stands. It has none for refused, partly done, nothing found or failed:
 * those are completed, and the extension says which.
 */
public enum OutwardStatus {
    PENDING,
    IN_PROGRESS,
    COMPLETED,
    CANCELLED;

    static OutwardStatus of(RequestState state) {
        return switch (state) {
            case RECEIVED -> PENDING;
            case IN_PROGRESS, NEEDS_INPUT, AWAITING_DECISION -> IN_PROGRESS;
            case COMPLETED, PARTLY_COMPLETED, NO_DATA_FOUND, REFUSED, FAILED -> COMPLETED;
            case CANCELLED -> CANCELLED;
        };
    }

    /** Also as some vendors spell it: {@code in-progress}, {@code canceled}. */
    static Optional<OutwardStatus> read(String word) {
        return switch (word.toLowerCase(Locale.ROOT).replace('-', '_')) {
            case "pending" -> Optional.of(PENDING);
            case "in_progress" -> Optional.of(IN_PROGRESS);
            case "completed" -> Optional.of(COMPLETED);
            case "cancelled", "canceled" -> Optional.of(CANCELLED);
            default -> Optional.empty();
        };
    }

    /** As OpenDSR spells it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
