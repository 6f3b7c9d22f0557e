package works.metric.portal.subprocessors;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of the register as MetricWorks' people see it.
 *
 * @param writtenBy who wrote the words that stand now
 * @param reviewWords what the second person said
 * @param finishedAt when the last tenant was told
 */
public record ChangeDetails(
        UUID id,
        long version,
        NewChange change,
        ChangeState state,
        Instant draftedAt,
        UUID draftedBy,
        String draftedByName,
        UUID writtenBy,
        String writtenByName,
        @Nullable Instant reviewedAt,
        @Nullable String reviewedByName,
        @Nullable String reviewWords,
        @Nullable Instant sentAt,
        @Nullable String sentByName,
        @Nullable Instant finishedAt) {

    /** The sub-processor's name, empty while there is none. */
    public String name() {
        String name = change.fields().get("name");
        return name == null ? "" : name;
    }
}
