package works.metric.portal.instructions;

import java.time.Instant;
import java.util.UUID;

/**
 * A version was scheduled: nothing has changed of what is in force, and it is known when it will. Published in the tenant's
 * scope, in the transaction that schedules.
 *
 * @param at when it takes effect
 */
public record InForcePlanned(Instant at, UUID instructionId) {}
