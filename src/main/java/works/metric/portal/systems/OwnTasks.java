package works.metric.portal.systems;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Actor;
import works.metric.portal.access.MachineCheck;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.access.TenantId;
import works.metric.portal.access.TenantScope;
import works.metric.portal.requests.CaseLedger;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.tenant.TenantService;

/**
 * The way from a system's credential to a task of that very system, and into the tenant whose task it is. Whatever is not
 * its own is not there.
 */
@Component
class OwnTasks {

    private final TaskQueue queue;
    private final RequestTaskRepository tasks;
    private final CaseLedger ledger;
    private final TenantService tenants;
    private final MachineCheck machines;
    private final ScopedTransaction transaction;

    OwnTasks(
            TaskQueue queue,
            RequestTaskRepository tasks,
            CaseLedger ledger,
            TenantService tenants,
            MachineCheck machines,
            ScopedTransaction transaction) {
        this.queue = queue;
        this.tasks = tasks;
        this.ledger = ledger;
        this.tenants = tenants;
        this.machines = machines;
        this.transaction = transaction;
    }

    /** The one system of the credential that is used. */
    UUID system() {
        return machines.system(TenantScope.requireActor().id()).orElseThrow(NotFound::new);
    }

    /** Where a task lies. @throws NotFound when it is not this system's */
    TenantId owner(UUID task, UUID system) {
        return queue.owner(task, system).orElseThrow(NotFound::new);
    }

    /** One transaction inside a tenant. */
    <T> T inside(TenantId tenant, Function<TenantDetails, T> work) {
        Actor machine = TenantScope.requireActor().writingInto(tenant);
        return transaction.as(machine, () -> work.apply(tenants.current()));
    }

    /** Where a task stands; hands out nothing of the person. */
    SystemTask standing(UUID id) {
        UUID system = system();
        return inside(
                owner(id, system),
                tenant -> standing(tenant, own(tasks.findById(id), system).orElseThrow(NotFound::new)));
    }

    SystemTask standing(TenantDetails tenant, RequestTask task) {
        return new SystemTask(tenant, ledger.standing(task.requestId()).reference(), task.details(), null);
    }

    /** The last look before anything is handed out or changed. */
    static Optional<RequestTask> own(Optional<RequestTask> task, UUID system) {
        return task.filter(found -> found.isOf(system));
    }
}
