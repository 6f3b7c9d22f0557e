package works.metric.portal.systems;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import works.metric.portal.access.PageKey;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.access.TenantId;
import works.metric.portal.access.TenantScope;

/**
 * Finds over all tenants where the tasks of one system lie, and nothing else of them: all else is read inside the tenant
 * that the row names.
 */
@Component
class TaskQueue {

    private static final UUID FIRST = new UUID(0, 0);

    private final RequestTaskRepository tasks;
    private final ScopedTransaction transaction;

    TaskQueue(RequestTaskRepository tasks, ScopedTransaction transaction) {
        this.tasks = tasks;
        this.transaction = transaction;
    }

    /** In the order they were made. @param key as {@link #key} wrote it; null, or what cannot be read, for the first */
    List<TaskMark> due(UUID system, @Nullable String key, boolean untaken, Limit limit) {
        PageKey from = PageKey.read(key);
        UUID tenant = from == null ? FIRST : tenant(from.value());
        UUID id = from == null ? FIRST : from.id();
        return across(() -> untaken ? tasks.untaken(system, id, tenant, limit) : tasks.due(system, id, tenant, limit));
    }

    /** Whose task it is; empty when it is not this system's, or there is none. */
    Optional<TenantId> owner(UUID task, UUID system) {
        List<TaskMark> found = across(() -> tasks.owners(task, system, Limit.of(2)));
        // Ids of tasks are made by the portal and random: two of one id would be a fault, and open neither.
        return found.size() == 1 ? Optional.of(found.getFirst().tenant()) : Optional.empty();
    }

    static String key(TaskMark mark) {
        return PageKey.write(mark.tenant().toString(), mark.id());
    }

    private <T> T across(Supplier<T> work) {
        return TenantScope.acrossTenants(() -> transaction.here(work));
    }

    private static UUID tenant(String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException unreadable) {
            return FIRST;
        }
    }
}
