package works.metric.portal.agreements;

import works.metric.portal.access.TenantId;

/** An accession that MetricWorks has not answered, and whose it is. */
public record WaitingAccession(TenantId tenant, AccessionDetails accession) {}
