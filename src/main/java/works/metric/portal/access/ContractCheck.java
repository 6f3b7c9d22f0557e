package works.metric.portal.access;

/** Where a tenant's contract stands: told by the dates on its record at this moment, not by what a job has done. */
public interface ContractCheck {

    /** Asked in any scope, with or without a transaction. */
    ContractPhase phase(TenantId tenant);
}
