package works.metric.portal.subprocessors;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.TenantId;

/**
 * Writes the jobs of the register in the transaction of the fact. What a job is for stands in its own name, so that nothing
 * needs to be deserialised. No job makes anything take effect: the dates do; the jobs tell of it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RegisterJobs {

    /** Tells all tenants of a change: {@code change}. */
    static final TaskDescriptor<Void> TELL = TaskDescriptor.of("subprocessor-change");

    /** Writes a job for each tenant whose list changes without a notice: {@code subprocessor/at/day}. */
    static final TaskDescriptor<Void> SPREAD = TaskDescriptor.of("subprocessor-spread");

    /** Tells one tenant's documents that its list changed: {@code tenant/subprocessor/at}. */
    static final TaskDescriptor<Void> CHANGED = TaskDescriptor.of("subprocessor-changed");

    /** Settles a notice at the instant at which it is to take effect: {@code tenant/change/steps}. */
    static final TaskDescriptor<Void> SETTLE = TaskDescriptor.of("subprocessor-notice");

    private final SchedulerClient jobs;
    private final Clock clock;

    RegisterJobs(SchedulerClient jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    void tell(UUID change) {
        write(TELL, change.toString(), clock.instant());
    }

    void spread(UUID subprocessor, Instant at) {
        write(SPREAD, subprocessor + "/" + at + "/", clock.instant());
    }

    /** @param on first day without it, in each tenant's time zone */
    void spreadEnd(UUID subprocessor, LocalDate on) {
        write(SPREAD, subprocessor + "/" + Moments.of(clock) + "/" + on, clock.instant());
    }

    void changed(TenantId tenant, UUID subprocessor, Instant at) {
        write(CHANGED, tenant + "/" + subprocessor + "/" + at, at);
    }

    /** @param steps of the notice so far: each step that moves the effect writes a job of its own */
    void settle(TenantId tenant, UUID change, int steps, Instant at) {
        write(SETTLE, tenant + "/" + change + "/" + steps, at);
    }

    private void write(TaskDescriptor<Void> task, String name, Instant at) {
        TaskInstance<Void> job = task.instance(name).build();
        jobs.scheduleIfNotExists(job, at);
    }
}
