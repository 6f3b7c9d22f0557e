package works.metric.portal.instructions;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of an instruction as others see it.
 *
 * @param instructionNumber of the instruction within the tenant
 * @param number of the version within the instruction
 * @param activatedAt since when it was in force; null: never
 * @param endedAt when it was superseded, withdrawn or given up; null: not yet
 * @param reason why it was withdrawn; null for every other end
 * @param held what of it must not be processed though it is in force; empty for what is not in force
 */
public record InstructionVersionDetails(
        UUID instructionId,
        int instructionNumber,
        int number,
        InstructionState state,
        InstructionContent content,
        Instant draftedAt,
        String draftedBy,
        @Nullable Instant activatedAt,
        @Nullable String activatedBy,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String reason,
        VersionPath path,
        Set<InstructionItem> held) {

    public InstructionVersionDetails {
        held = Set.copyOf(held);
    }

    public boolean isHeld(InstructionItem item) {
        return held.contains(item);
    }
}
