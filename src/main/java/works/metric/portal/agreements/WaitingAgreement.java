package works.metric.portal.agreements;

import works.metric.portal.access.TenantId;

/** An accepted version that the processor has not answered, and whose it is. */
public record WaitingAgreement(TenantId tenant, AgreementDetails agreement) {}
