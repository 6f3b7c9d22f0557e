package works.metric.portal.opendsr;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that sends one callback. Whatever process dies meanwhile, another takes it up again. */
@Configuration(proxyBeanMethods = false)
class CallbackJob {

    /** When the database itself was away. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Bean
    CustomTask<Void> callbackTask(CallbackDelivery delivery, Clock clock) {
        return Tasks.custom(CallbackAddress.TASK)
                .onFailure((FailureHandler<Void>) (complete, jobs) ->
                        jobs.reschedule(complete, complete.getTimeDone().plus(PAUSE)))
                .onDeadExecutionRevive()
                .execute((job, context) -> {
                    CallbackDelivery.Outcome outcome = delivery.deliver(CallbackAddress.of(job));
                    if (outcome.next() != null) {
                        wake(context.getSchedulerClient(), outcome.next(), clock.instant());
                    }
                    return completion(outcome.again());
                });
    }

    /** Sends it soon, whether its job is still there or long done. One that runs at this moment comes back by itself. */
    static void wake(SchedulerClient jobs, CallbackAddress callback, Instant now) {
        var job = callback.job();
        var there = jobs.getScheduledExecution(job);
        if (there.isEmpty()) {
            jobs.scheduleIfNotExists(job, now);
        } else if (!there.get().isPicked()) {
            jobs.reschedule(job, now);
        }
    }

    private static CompletionHandler<Void> completion(@Nullable Instant again) {
        return again == null
                ? new CompletionHandler.OnCompleteRemove<>()
                : (complete, jobs) -> jobs.reschedule(complete, again);
    }
}
