package works.metric.portal.leaving;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice as others see it.
 *
 * @param version counts its changes; handed back with every verb
 * @param endsAt the moment at which the contract ends
 * @param challenge of an instruction that led to it, where it is MetricWorks' notice
 * @param withdrawal null: it stands
 * @param certifiedAt null: not yet
 */
public record LeavingDetails(
        UUID id,
        long version,
        LeavingState state,
        LeavingSide side,
        Instant givenAt,
        String givenBy,
        String reason,
        @Nullable UUID challenge,
        Instant endsAt,
        LeavingPlan plan,
        LeavingWishes wishes,
        @Nullable Withdrawal withdrawal,
        @Nullable Instant certifiedAt) {

    public record Withdrawal(Instant at, String by, String reason) {}

    public boolean isOver(Instant now) {
        return !now.isBefore(endsAt);
    }
}
