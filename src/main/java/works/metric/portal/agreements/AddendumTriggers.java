package works.metric.portal.agreements;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import works.metric.portal.access.TenantScope;
import works.metric.portal.catalogues.CatalogueEvent;
import works.metric.portal.instructions.InForceChanged;
import works.metric.portal.subprocessors.EngagementChanged;
import works.metric.portal.subprocessors.SubprocessorEvent;

/**
 * What may alter an annex. A change inside of a tenant is added to its agreement at once; a change of the common register is
 * taken to each tenant by a job of the same transaction.
 */
@Component
class AddendumTriggers {

    static final TaskDescriptor<Void> REGISTER_CHANGED = TaskDescriptor.of("agreement-register-changed");

    private final AddendumDesk desk;
    private final SchedulerClient jobs;
    private final Clock clock;

    AddendumTriggers(AddendumDesk desk, SchedulerClient jobs, Clock clock) {
        this.desk = desk;
        this.jobs = jobs;
        this.clock = clock;
    }

    @EventListener
    void on(InForceChanged event) {
        desk.bringUpTo(event.at());
    }

    @EventListener
    void on(EngagementChanged event) {
        desk.bringUpTo(event.at());
    }

    @EventListener
    void on(CatalogueEvent event) {
        registerChanged();
    }

    @EventListener
    void on(SubprocessorEvent event) {
        registerChanged();
    }

    private void registerChanged() {
        Instant now = clock.instant();
        if (TenantScope.requireActor().tenant() == null) {
            jobs.scheduleIfNotExists(REGISTER_CHANGED.instance(now.toString()).build(), now);
        } else {
            desk.bringUpTo(now);
        }
    }
}
