package works.metric.portal.agreements;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import works.metric.portal.access.Actor;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.access.TenantId;
import works.metric.portal.subprocessors.ProcessorProfile;
import works.metric.portal.tenant.TenantDirectory;

/**
 * The jobs behind addenda. A change of the common register becomes one job for each tenant, so that one that fails does not
 * keep the others waiting. What comes into effect by the mere passing of a day is found at the beginning of each. All of them may run
 * twice or late.
 */
@Configuration(proxyBeanMethods = false)
class AddendumJobs {

    static final TaskDescriptor<Void> TENANT = TaskDescriptor.of("agreement-annexes");

    private static final int AT_ONCE = 200;
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final double SLOWER = 2.0;

    /** @param printer asked for late: it writes jobs, for which the scheduler must know all tasks */
    @Bean
    OneTimeTask<Void> agreementAddendumTask(ObjectProvider<AddendumPrinter> printer) {
        return Tasks.oneTime(AddendumAddress.TASK)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(SOON, SLOWER))
                .onDeadExecutionRevive()
                .execute((job, context) -> printer.getObject().print(AddendumAddress.of(job)));
    }

    @Bean
    OneTimeTask<Void> agreementRegisterChangedTask(TenantDirectory tenants) {
        return Tasks.oneTime(AddendumTriggers.REGISTER_CHANGED)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(SOON, SLOWER))
                .onDeadExecutionRevive()
                .execute((job, context) -> forEach(tenants, context, Instant.parse(job.getId())));
    }

    @Bean
    RecurringTask<Void> agreementAnnexesDaily(TenantDirectory tenants, ProcessorProfile processor, Clock clock) {
        return Tasks.recurring("agreement-annexes-daily", Schedules.daily(processor.timeZone(), LocalTime.of(0, 1)))
                .execute((job, context) -> forEach(
                        tenants,
                        context,
                        clock.instant()
                                .atZone(processor.timeZone())
                                .toLocalDate()
                                .atStartOfDay(processor.timeZone())
                                .toInstant()));
    }

    @Bean
    OneTimeTask<Void> agreementAnnexesTask(ObjectProvider<AddendumDesk> desk, ScopedTransaction transaction) {
        return Tasks.oneTime(TENANT)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(SOON, SLOWER))
                .onDeadExecutionRevive()
                .execute((job, context) -> {
                    String[] parts = job.getId().split("/", 2);
                    TenantId tenant = new TenantId(UUID.fromString(parts[0]));
                    transaction.as(Actor.system("agreement-annexes", tenant), () -> desk.getObject()
                            .bringUpTo(Instant.parse(parts[1])));
                });
    }

    private static void forEach(TenantDirectory tenants, ExecutionContext context, Instant at) {
        List<TenantId> some = tenants.after(null, AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(tenant -> context.getSchedulerClient()
                    .scheduleIfNotExists(TENANT.instance(tenant + "/" + at).build(), at));
            some = tenants.after(some.getLast(), AT_ONCE);
        }
    }
}
