package works.metric.portal.requests;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.TenantOwned;

/** How long a tenant has the identifiers of its closed cases kept; at most one row per tenant. */
@Entity
@Table(name = "subject_request_retention")
class RequestRetention extends TenantOwned {

    private int months;

    protected RequestRetention() {}

    /** @param id the tenant's own */
    RequestRetention(UUID id, int months) {
        super(id);
        this.months = months;
    }

    RetentionEvent change(int before, int to) {
        months = to;
        return new RetentionEvent(
                getId(), List.of(new FieldChange("months", String.valueOf(before), String.valueOf(to))));
    }

    int months() {
        return months;
    }
}
