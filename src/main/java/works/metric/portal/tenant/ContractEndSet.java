package works.metric.portal.tenant;

import org.jspecify.annotations.Nullable;
import works.metric.portal.access.TenantId;

/**
 * The dates of a contract's end are others than before. Published inside the transaction that writes them; what led to it
 * is audited where it was decided.
 *
 * @param end null: the contract goes on
 */
public record ContractEndSet(TenantId tenant, @Nullable ContractEnd end) {}
