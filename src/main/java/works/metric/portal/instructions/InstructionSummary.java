package works.metric.portal.instructions;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An instruction in a list.
 *
 * @param activeVersion number of the version in force; null: none is
 * @param draftVersion number of the version that is drafted, submitted or scheduled; null: none does
 * @param upcomingState drafted, submitted or scheduled; null: none of them
 * @param apps of the leading version; empty: all
 */
public record InstructionSummary(
        UUID id,
        int number,
        String title,
        InstructionState state,
        @Nullable Integer activeVersion,
        @Nullable Integer draftVersion,
        Instant changedAt,
        Set<AppId> apps,
        @Nullable InstructionState upcomingState) {}
