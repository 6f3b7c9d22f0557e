package works.metric.portal.systems;

import java.util.UUID;
import works.metric.portal.access.TenantId;

/** Where a task lies: all that is read of it outside of its tenant. */
record TaskMark(TenantId tenant, UUID id) {

    /** For the query. */
    TaskMark(UUID tenant, UUID id) {
        this(new TenantId(tenant), id);
    }
}
