package works.metric.portal.support;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import works.metric.portal.access.Page;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.TenantId;
import works.metric.portal.access.TenantScope;
import works.metric.portal.requests.QueuedRequest;
import works.metric.portal.requests.RequestQueueService;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.tenant.TenantService;

/** The one place that reads over all tenants: what MetricWorks owes them, nearest promise first. */
@Service
public class SupportQueueService {

    private final RequestQueueService queue;
    private final TenantService tenants;

    SupportQueueService(RequestQueueService queue, TenantService tenants) {
        this.queue = queue;
        this.tenants = tenants;
    }

    /** @param key of the page, null for the first */
    @Requires(Permission.REQUESTS_ACROSS_TENANTS)
    public Page<QueueRow> open(@Nullable String key) {
        Page<QueuedRequest> page = TenantScope.acrossTenants(() -> queue.open(key));
        Map<TenantId, TenantDetails> owners =
                tenants.byIds(page.items().stream().map(QueuedRequest::tenant).collect(Collectors.toSet()));
        return page.map(request -> new QueueRow(request, Objects.requireNonNull(owners.get(request.tenant()))));
    }
}
