package works.metric.portal.inforce;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is in force for the tenant, and who applies it.
 *
 * @param number of the ledger's state
 * @param since when it took effect
 * @param next when it is known to change; null: nothing is scheduled
 * @param apps those with instructions of their own
 * @param systems MetricWorks' systems in use, by name
 */
public record InForceStanding(
        long number, Instant since, @Nullable Instant next, List<String> apps, List<AppliedState> systems) {}
