package works.metric.portal.requests;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far one step for many requests is.
 *
 * @param assignee who gets them, where the step gives them to somebody
 * @param finishedAt null while it runs
 * @param reasons why requests were left as they were, the most frequent first
 */
public record BulkDetails(
        UUID id,
        BulkStep step,
        @Nullable String assignee,
        String askedBy,
        Instant askedAt,
        int total,
        int done,
        int failed,
        @Nullable Instant finishedAt,
        List<Reason> reasons) {

    /** @param problem a translation key without arguments */
    public record Reason(String problem, int count) {}

    /** One request that was left as it was. @param problem a translation key without arguments */
    public record Failure(UUID request, String reference, String problem) {}

    public boolean isRunning() {
        return finishedAt == null;
    }

    /** From 0 to 1. */
    public double fraction() {
        return total == 0 ? 1 : (double) (done + failed) / total;
    }
}
