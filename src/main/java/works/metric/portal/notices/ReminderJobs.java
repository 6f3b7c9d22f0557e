package works.metric.portal.notices;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import works.metric.portal.access.TenantId;
import works.metric.portal.tenant.TenantDirectory;

/**
 * The jobs that remind. One goes over all tenants every quarter of an hour, because their mornings come at different times,
 * and because a portal that was down in the morning has to make up for it; each of MetricWorks' own people has one of
 * their own.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NotifyingProcessor.class)
class ReminderJobs {

    static final TaskDescriptor<Void> OWN = TaskDescriptor.of("promise-reminder");

    private static final int AT_ONCE = 200;

    private static final Duration ROUND = Duration.ofMinutes(15);

    /** @param notices asked for late: they write jobs themselves, for which the scheduler must know all tasks */
    @Bean
    RecurringTask<Void> reminderTask(
            ObjectProvider<DueNotices> notices, TenantDirectory tenants, StaffReminders staff) {
        return Tasks.recurring("reminders", FixedDelay.of(ROUND)).execute((job, context) -> {
            remindAll(tenants, notices.getObject());
            staff.begin(context.getSchedulerClient());
        });
    }

    @Bean
    OneTimeTask<Void> handOverTask(ObjectProvider<HandOverNotices> notices) {
        return Tasks.oneTime(HandOverNotices.TASK)
                .onFailure(new Backoff())
                .onDeadExecutionRevive()
                .execute((job, context) -> notices.getObject().tell(job));
    }

    @Bean
    OneTimeTask<Void> insistenceTask(ObjectProvider<InsistenceMails> mails) {
        return Tasks.oneTime(InsistenceMails.TASK)
                .onFailure(new Backoff())
                .onDeadExecutionRevive()
                .execute((job, context) -> mails.getObject().send(job));
    }

    @Bean
    OneTimeTask<Void> leavingTask(ObjectProvider<LeavingMails> mails) {
        return Tasks.oneTime(LeavingMails.TASK)
                .onFailure(new Backoff())
                .onDeadExecutionRevive()
                .execute((job, context) -> mails.getObject().send(job));
    }

    /** @param reminders asked for late: they write notices, whose jobs need the scheduler */
    @Bean
    OneTimeTask<Void> leavingReminderTask(ObjectProvider<LeavingReminders> reminders) {
        return Tasks.oneTime(LeavingReminders.TASK)
                .onFailure(new Backoff())
                .onDeadExecutionRevive()
                .execute((job, context) -> reminders.getObject().send(job));
    }

    @Bean
    OneTimeTask<Void> subprocessorStaffTask(ObjectProvider<SubprocessorStaffMails> mails) {
        return Tasks.oneTime(SubprocessorStaffMails.TASK)
                .onFailure(new Backoff())
                .onDeadExecutionRevive()
                .execute((job, context) -> mails.getObject().send(job));
    }

    @Bean
    CustomTask<Void> promiseReminderTask(StaffReminders staff) {
        return Tasks.custom(OWN)
                .onFailure(new Backoff())
                .onDeadExecutionRevive()
                .execute((job, context) -> {
                    Instant next = staff.remind(UUID.fromString(job.getId()));
                    return next == null
                            ? new CompletionHandler.OnCompleteRemove<>()
                            : (complete, operations) -> operations.reschedule(complete, next);
                });
    }

    /** Each in its own scope and transaction. */
    private static void remindAll(TenantDirectory tenants, DueNotices notices) {
        List<TenantId> some = tenants.after(null, AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(tenant -> tenants.byId(tenant).ifPresent(notices::remind));
            some = tenants.after(some.getLast(), AT_ONCE);
        }
    }
}
