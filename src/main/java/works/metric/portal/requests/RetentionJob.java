package works.metric.portal.requests;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import works.metric.portal.access.TenantId;

/**
 * Each night a job for each tenant, and each of those inside of that tenant alone. A tenant's job has the tenant's name:
 * one that still runs, or is tried again, is not begun a second time.
 */
@Configuration(proxyBeanMethods = false)
class RetentionJob {

    static final TaskDescriptor<Void> NIGHTLY = TaskDescriptor.of("request-retention-nightly");
    static final TaskDescriptor<Void> TENANT = TaskDescriptor.of("request-retention");

    private static final Duration AGAIN = Duration.ofHours(1);

    @Bean
    RecurringTask<Void> requestRetentionNightly(RetentionNight night) {
        return Tasks.recurring(NIGHTLY, Schedules.daily(ZoneOffset.UTC, LocalTime.of(1, 30)))
                .execute((job, context) -> night.plan(context.getSchedulerClient()));
    }

    @Bean
    OneTimeTask<Void> requestRetentionOfTenant(IdentityErasure erasure) {
        return Tasks.oneTime(TENANT)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
                .onDeadExecutionRevive()
                .execute((job, context) -> erasure.erase(new TenantId(UUID.fromString(job.getId()))));
    }

    /** @return false when the tenant's job of a night before is still there */
    static boolean schedule(SchedulerClient jobs, TenantId tenant, Instant at) {
        return jobs.scheduleIfNotExists(TENANT.instance(tenant.toString()).build(), at);
    }
}
