package works.metric.portal.requests;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far one step for many requests is.
 *
 * @param finishedAt null while it runs
 * @param failures which requests were left as they were, and why
 */
public record BulkDetails(
        UUID id,
        BulkStep step,
        String askedBy,
        int total,
        int done,
        int failed,
        @Nullable Instant finishedAt,
        List<Failure> failures) {

    /** @param problem a translation key without arguments */
    public record Failure(UUID request, String reference, String problem) {}

    public boolean isRunning() {
        return finishedAt == null;
    }

    /** From 0 to 1. */
    public double fraction() {
        return total == 0 ? 1 : (double) (done + failed) / total;
    }
}
