package works.metric.portal.subprocessors;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sub-processor as it is in effect for whoever asks.
 *
 * @param endedOn first day on which it no longer processes; null: no end is set
 */
public record SubprocessorDetails(
        UUID id,
        long version,
        SubprocessorEntry entry,
        @Nullable LocalDate endedOn) {

    public String name() {
        return entry.name();
    }

    /** Whether it still processes on a day. */
    public boolean isCurrent(LocalDate on) {
        return endedOn == null || endedOn.isAfter(on);
    }
}
