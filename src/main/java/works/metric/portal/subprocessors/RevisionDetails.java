package works.metric.portal.subprocessors;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step in the history of an entry.
 *
 * @param changeId the notice that it was announced by; null where none was needed
 * @param fields what changed, by field name; null: taken away
 * @param effectiveAt since when it counts for whoever asks; null: it does not
 */
public record RevisionDetails(
        int number,
        RevisionKind kind,
        Instant recordedAt,
        String recordedBy,
        @Nullable UUID changeId,
        Map<String, @Nullable String> fields,
        @Nullable Instant effectiveAt) {}
