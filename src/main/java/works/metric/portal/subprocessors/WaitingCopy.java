package works.metric.portal.subprocessors;

import works.metric.portal.access.TenantId;

/** A copy that a tenant waits for. */
public record WaitingCopy(TenantId tenant, String name, ContractCopyDetails copy) {}
