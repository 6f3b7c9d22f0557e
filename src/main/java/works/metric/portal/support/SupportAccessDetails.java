package works.metric.portal.support;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One support access, as both sides see it. */
public record SupportAccessDetails(
        UUID id,
        String staffName,
        String reason,
        @Nullable String ticket,
        Instant startedAt,
        Instant until,
        @Nullable Instant endedAt,
        @Nullable String endedBy) {

    public boolean isRunning(Instant now) {
        return endedAt == null && now.isBefore(until);
    }
}
