package works.metric.portal.systems;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.Rules;
import works.metric.portal.access.TenantId;
import works.metric.portal.requests.CaseLedger;
import works.metric.portal.requests.WorkOrder;
import works.metric.portal.tenant.TenantDetails;

/**
 * The tasks of one processing system over all tenants, for that system by its credential. Over all tenants only the place
 * of a task is read; the task itself inside of the tenant that its row names, where it must be this system's once more.
 * Each read of identifiers and each change leaves an entry in that tenant's audit, by the system's name.
 */
@Service
public class SystemTaskService {

    /** Tasks at once. */
    public static final int MOST = 100;

    private final OwnTasks own;
    private final TaskQueue queue;
    private final RequestTaskRepository tasks;
    private final TaskDesk desk;
    private final CaseLedger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SystemTaskService(
            OwnTasks own,
            TaskQueue queue,
            RequestTaskRepository tasks,
            TaskDesk desk,
            CaseLedger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.own = own;
        this.queue = queue;
        this.tasks = tasks;
        this.desk = desk;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What is to be worked on now, in the order it came, with identifiers in the clear.
     *
     * @param after as the page before told; null for the first
     * @param limit from 1 to {@link #MOST}
     * @param untaken only what was not taken yet
     * @throws works.metric.portal.access.Invalid naming {@code limit}
     */
    @Requires(Permission.SYSTEM_TASKS)
    public SystemTasks due(@Nullable String after, int limit, boolean untaken) {
        new Rules().range("limit", limit, 1, MOST).orThrow();
        UUID system = own.system();
        List<TaskMark> found = queue.due(system, after, untaken, Limit.of(limit + 1));
        List<TaskMark> page = found.size() > limit ? found.subList(0, limit) : found;
        Map<TenantId, List<UUID>> byTenant = page.stream()
                .collect(Collectors.groupingBy(
                        TaskMark::tenant, LinkedHashMap::new, Collectors.mapping(TaskMark::id, Collectors.toList())));
        Map<TaskMark, SystemTask> read = new LinkedHashMap<>();
        byTenant.forEach((tenant, ids) -> own.inside(tenant, owner -> {
            for (UUID id : ids) {
                OwnTasks.own(tasks.findById(id), system)
                        .filter(RequestTask::isDue)
                        .ifPresent(task -> read.put(new TaskMark(tenant, id), toWorkOn(owner, task)));
            }
            return ids;
        }));
        List<SystemTask> inOrder = new ArrayList<>();
        page.stream().filter(read::containsKey).forEach(mark -> inOrder.add(read.get(mark)));
        return new SystemTasks(inOrder, found.size() > limit ? TaskQueue.key(page.getLast()) : null);
    }

    /** One task; with what is asked and of whom only while it is to be worked on. */
    @Requires(Permission.SYSTEM_TASKS)
    public SystemTask byId(UUID id) {
        UUID system = own.system();
        return own.inside(own.owner(id, system), tenant -> {
            RequestTask task = OwnTasks.own(tasks.findById(id), system).orElseThrow(NotFound::new);
            return task.isDue() ? toWorkOn(tenant, task) : own.standing(tenant, task);
        });
    }

    /**
     * Tells that the system has begun; told again, it changes nothing.
     *
     * @throws TaskConflict for a task that is not to be worked on now
     */
    @Requires(Permission.SYSTEM_TASKS)
    public SystemTask take(UUID id) {
        UUID system = own.system();
        return own.inside(own.owner(id, system), tenant -> {
            RequestTask task = OwnTasks.own(tasks.hold(id), system).orElseThrow(NotFound::new);
            if (task.isTaken()) {
                return own.standing(tenant, task);
            }
            if (!task.isDue()) {
                throw new TaskConflict(
                        task.isOpen() ? TaskConflict.Reason.NOT_IN_PROGRESS : TaskConflict.Reason.ALREADY_REPORTED);
            }
            task.take(clock.instant());
            RequestTask stored = tasks.saveAndFlush(task);
            SystemTask taken = own.standing(tenant, stored);
            publish("request.task-taken", taken.reference(), task);
            return taken;
        });
    }

    /**
     * Says what became of the task. The same again changes nothing and gives the same answer.
     *
     * @param backupsGoneOn when the last backup is gone, as the system itself counts it; null: by the register's cycle
     * @throws TaskConflict for another report of a task that has one, and for a case that is not worked on
     * @throws works.metric.portal.access.Stale when the task was changed since it was seen
     * @throws works.metric.portal.access.Invalid with every broken rule
     */
    @Requires(Permission.SYSTEM_TASKS)
    public SystemTask report(UUID id, long seenVersion, TaskReport report, @Nullable LocalDate backupsGoneOn) {
        UUID system = own.system();
        return own.inside(own.owner(id, system), tenant -> {
            RequestTask task = OwnTasks.own(tasks.hold(id), system).orElseThrow(NotFound::new);
            if (task.isOpen()) {
                return own.standing(
                        tenant,
                        desk.report(
                                task,
                                seenVersion,
                                report,
                                backupsGoneOn,
                                () -> new TaskConflict(TaskConflict.Reason.NOT_IN_PROGRESS)));
            }
            boolean same = task.says(report) && (backupsGoneOn == null || backupsGoneOn.equals(task.backupsGoneOn()));
            if (!same) {
                throw new TaskConflict(TaskConflict.Reason.ALREADY_REPORTED);
            }
            return own.standing(tenant, task);
        });
    }

    private SystemTask toWorkOn(TenantDetails tenant, RequestTask task) {
        WorkOrder work = ledger.work(task.requestId());
        publish("request.task-fetched", work.standing().reference(), task);
        return new SystemTask(tenant, work.standing().reference(), task.details(), work);
    }

    private void publish(String action, String reference, RequestTask task) {
        events.publishEvent(new RequestTaskEvent(action, task.requestId(), reference, List.of()));
    }
}
