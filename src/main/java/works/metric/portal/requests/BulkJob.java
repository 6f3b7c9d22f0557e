package works.metric.portal.requests;

import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteReschedule;
import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The job that takes one step for many requests, a while at a time. Whatever process dies meanwhile, another goes on where
 * it stood; one that is asked to stop hands over at once.
 */
@Configuration(proxyBeanMethods = false)
class BulkJob {

    @Bean
    CustomTask<Void> requestBulkTask(BulkRun run) {
        return Tasks.custom(BulkAddress.TASK)
                .onFailure(new ExponentialBackoffFailureHandler<>(Duration.ofSeconds(30), 2.0))
                .onDeadExecutionRevive()
                .execute((job, context) -> run.run(BulkAddress.of(job), () -> !context.getSchedulerState()
                                .isShuttingDown())
                        ? new OnCompleteRemove<>()
                        : new OnCompleteReschedule<>(FixedDelay.of(Duration.ZERO)));
    }
}
