package works.metric.portal.inforce;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which state one system applies.
 *
 * @param number that it confirmed last; null: it never confirmed any
 * @param behind by how many changes of what is in force
 */
public record AppliedState(
        UUID systemId,
        String system,
        @Nullable Long number,
        @Nullable Instant confirmedAt,
        long behind) {

    public boolean isCurrent() {
        return number != null && behind == 0;
    }
}
