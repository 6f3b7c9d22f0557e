package works.metric.portal.leaving;

import works.metric.portal.access.TenantId;

/** A notice in MetricWorks' list over all tenants. */
public record LeavingRow(TenantId tenant, LeavingDetails leaving) {}
