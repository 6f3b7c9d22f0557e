package works.metric.portal.subprocessors;

import java.time.Instant;

/**
 * The list of sub-processors in effect for the tenant in scope changed. Published in its scope at least once for each
 * change, also when nothing that a document shows is different.
 *
 * @param at since when
 */
public record EngagementChanged(Instant at) {}
