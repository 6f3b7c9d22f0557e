package works.metric.portal.instructions;

import works.metric.portal.access.TenantId;

/** A challenge that MetricWorks takes to the end of the contract: clause 10 of Decision (EU) 2021/915. */
public record EndingChallenge(TenantId tenant, ChallengeDetails challenge) {}
