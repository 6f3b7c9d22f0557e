package works.metric.portal.instructions;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of what is in force.
 *
 * @param number within the tenant: 1, 2, 3 … without gaps
 * @param version of the instruction that the change is about
 * @param title of that version
 * @param item what is held or released; null for every other change
 * @param author who decided it
 * @param reason may be missing for a first version only
 * @param effectiveAt from when it counts; never before that of the entry before it
 * @param recordedAt when it was written down, which may be later
 */
public record LedgerEntryDetails(
        long number,
        LedgerChange change,
        UUID instructionId,
        int instructionNumber,
        int version,
        String title,
        @Nullable InstructionItem item,
        String author,
        @Nullable String reason,
        Instant effectiveAt,
        Instant recordedAt) {}
