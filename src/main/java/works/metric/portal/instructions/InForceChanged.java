package works.metric.portal.instructions;

import java.time.Instant;
import java.util.UUID;

/**
 * What is in force for the tenant in scope has changed. Published inside the transaction that makes it true, after the rows
 * are written.
 *
 * @param at from when it counts; before now where a scheduled version is settled late
 * @param ledgerNumber of the last entry that the change wrote
 */
public record InForceChanged(Instant at, long ledgerNumber, UUID instructionId) {}
