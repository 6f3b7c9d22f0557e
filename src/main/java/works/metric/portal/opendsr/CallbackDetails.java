package works.metric.portal.opendsr;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to a receiver.
 *
 * @param sequence counts the messages of one request
 * @param status that it tells
 * @param requestState the finer word for it
 * @param triedAt the last time; null when not yet
 * @param lastAnswer HTTP status of the last try; null when there was no answer
 * @param lastFailure of the last try; null when it went well or none was made
 */
public record CallbackDetails(
        UUID id,
        UUID requestId,
        String url,
        int sequence,
        OutwardStatus status,
        String requestState,
        Instant createdAt,
        CallbackState state,
        int attempts,
        @Nullable Instant triedAt,
        @Nullable Integer lastAnswer,
        @Nullable CallbackFailure lastFailure) {}
