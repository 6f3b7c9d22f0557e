package works.metric.portal.agreements;

import works.metric.portal.access.TenantId;

/** An agreement on a tenant's own paper that nobody of MetricWorks has answered. */
public record WaitingOwnPaper(TenantId tenant, OwnPaperDetails paper) {}
