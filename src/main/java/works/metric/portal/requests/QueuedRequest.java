package works.metric.portal.requests;

import java.time.LocalDate;
import java.util.UUID;
import works.metric.portal.access.TenantId;

/** A request in MetricWorks' queue over all tenants: enough to decide what is next, nothing about the person. */
public record QueuedRequest(
        TenantId tenant,
        UUID id,
        String reference,
        RequestType type,
        Regulation regulation,
        RequestState state,
        TwoClocks clocks) {

    /** For the query. */
    QueuedRequest(
            UUID tenant,
            UUID id,
            int year,
            int number,
            RequestType type,
            Regulation regulation,
            RequestState state,
            LocalDate legal,
            LocalDate promise) {
        this(
                new TenantId(tenant),
                id,
                new Reference(year, number).toString(),
                type,
                regulation,
                state,
                new TwoClocks(legal, promise));
    }
}
