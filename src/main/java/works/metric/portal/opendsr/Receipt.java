package works.metric.portal.opendsr;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.TenantId;

/**
 * What is told of a request.
 *
 * @param expectedAt end of the day by which MetricWorks promises its part
 * @param results what can be fetched at this moment; null for nothing
 * @param cancelledAt null while it is not
 */
public record Receipt(
        TenantId controller,
        UUID id,
        Instant receivedAt,
        Instant expectedAt,
        Standing standing,
        @Nullable ResultsTold results,
        @Nullable Instant cancelledAt) {}
