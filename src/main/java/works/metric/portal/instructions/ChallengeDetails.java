package works.metric.portal.instructions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A challenge with both positions.
 *
 * @param version counts its changes; handed back with every verb
 * @param raisedAgainst the version that was in force then
 * @param ground why MetricWorks holds the item unlawful
 * @param insistence the controller's written word that it stays; null: none
 * @param statement MetricWorks' last word on it; null: none
 * @param heldUntil since when the item may be processed again, or is not instructed any more; null: it is held
 */
public record ChallengeDetails(
        UUID id,
        long version,
        UUID instructionId,
        int instructionNumber,
        int raisedAgainst,
        InstructionItem item,
        ChallengeState state,
        Said ground,
        @Nullable Said insistence,
        @Nullable Said statement,
        @Nullable Instant heldUntil) {

    /** What a side said, when, and who for it. */
    public record Said(String words, Instant at, String by) {
        static @Nullable Said orNull(@Nullable String words, @Nullable Instant at, @Nullable String by) {
            return words == null || at == null || by == null ? null : new Said(words, at, by);
        }
    }
}
