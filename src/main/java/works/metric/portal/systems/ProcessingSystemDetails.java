package works.metric.portal.systems;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A system as MetricWorks' people see it.
 *
 * @param endedOn first day on which it is no longer used; null: no end is set
 */
public record ProcessingSystemDetails(
        UUID id,
        long version,
        ProcessingSystemEntry entry,
        @Nullable LocalDate endedOn) {

    public String name() {
        return entry.name();
    }

    /** Whether it is in use on a day. */
    public boolean isActive(LocalDate on) {
        return !entry.since().isAfter(on) && (endedOn == null || endedOn.isAfter(on));
    }
}
