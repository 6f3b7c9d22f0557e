package works.metric.portal.subprocessors;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One step in the history of an entry, for counting. @param change the notice it waits for, where it does */
record RevisionFact(
        UUID subprocessor,
        int number,
        RevisionKind kind,
        Reach reach,
        @Nullable UUID change,
        Map<String, @Nullable String> fields,
        Instant recordedAt) {

    /** The change that a revision by notice waits for. */
    UUID waitsFor() {
        if (change == null) {
            throw new IllegalStateException("A revision by notice names its change");
        }
        return change;
    }
}
