package works.metric.portal.requests;

import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that takes one step for many requests. Whatever process dies meanwhile, another goes on where it stood. */
@Configuration(proxyBeanMethods = false)
class BulkJob {

    @Bean
    OneTimeTask<Void> requestBulkTask(BulkRun run) {
        return Tasks.oneTime(BulkAddress.TASK)
                .onFailure(new ExponentialBackoffFailureHandler<>(Duration.ofSeconds(30), 2.0))
                .onDeadExecutionRevive()
                .execute((job, context) -> run.run(BulkAddress.of(job)));
    }
}
