package works.metric.portal.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.Page;
import works.metric.portal.access.PageKey;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;

/** What MetricWorks has promised to all tenants, nearest promise first. */
@Service
@Transactional(readOnly = true)
public class RequestQueueService {

    private static final UUID FIRST = new UUID(0, 0);

    private final SubjectRequestRepository requests;

    RequestQueueService(SubjectRequestRepository requests) {
        this.requests = requests;
    }

    /**
     * Open requests of all tenants by promise date. Must be called inside of {@code TenantScope.acrossTenants}, and not in
     * a transaction: it opens its own there.
     *
     * @param key of the page, null for the first
     * @throws works.metric.portal.access.NoTenantInScope outside of that scope
     */
    @Requires(Permission.REQUESTS_ACROSS_TENANTS)
    public Page<QueuedRequest> open(@Nullable String key) {
        PageKey from = PageKey.read(key);
        Limit limit = Limit.of(Page.SIZE + 1);
        Mark mark = Mark.read(from);
        if (from != null && mark != null && from.backwards()) {
            return Page.backwards(
                    requests.queueBefore(mark.promise(), from.id(), mark.tenant(), limit), RequestQueueService::key);
        }
        List<QueuedRequest> rows = from == null || mark == null
                ? requests.queueAfter(LocalDate.EPOCH, FIRST, FIRST, limit)
                : requests.queueAfter(mark.promise(), from.id(), mark.tenant(), limit);
        return Page.forwards(rows, from == null || mark == null, RequestQueueService::key);
    }

    /** Two tenants may use the same id, so the tenant is part of the key. */
    private static String key(QueuedRequest row) {
        return PageKey.write(row.clocks().promise() + "/" + row.tenant(), row.id());
    }

    private record Mark(LocalDate promise, UUID tenant) {

        static @Nullable Mark read(@Nullable PageKey key) {
            if (key == null) {
                return null;
            }
            try {
                String value = key.value();
                int slash = value.indexOf('/');
                return new Mark(
                        LocalDate.parse(value.substring(0, slash)), UUID.fromString(value.substring(slash + 1)));
            } catch (RuntimeException unreadable) {
                return null;
            }
        }
    }
}
