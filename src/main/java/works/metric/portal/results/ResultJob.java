package works.metric.portal.results;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that ends one package. Whatever process dies meanwhile, another takes it up again. */
@Configuration(proxyBeanMethods = false)
class ResultJob {

    private static final Duration AGAIN = Duration.ofMinutes(10);

    @Bean
    CustomTask<Void> resultTask(ResultEnding ending) {
        return Tasks.custom(ResultAddress.TASK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
                .onDeadExecutionRevive()
                .execute((job, context) -> ending.end(ResultAddress.of(job))
                        .<CompletionHandler<Void>>map(
                                when -> (complete, operations) -> operations.reschedule(complete, when))
                        .orElseGet(CompletionHandler.OnCompleteRemove::new));
    }
}
