package works.metric.portal.agreements;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import works.metric.portal.access.TenantId;

/** The jobs that roll a template out. All of them may run twice or late. */
@Configuration(proxyBeanMethods = false)
class TemplateJobs {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final double SLOWER = 2.0;

    /** @param rollOut asked for late: it writes jobs, for which the scheduler must know all tasks */
    @Bean
    OneTimeTask<Void> agreementTemplateTask(ObjectProvider<TemplateRollOut> rollOut) {
        return task(TemplateRollOut.ROLL_OUT, name -> rollOut.getObject().rollOut(Integer.parseInt(name)));
    }

    @Bean
    OneTimeTask<Void> agreementTemplateTellTask(ObjectProvider<TemplateRollOut> rollOut) {
        return task(TemplateRollOut.TELL, name -> {
            String[] parts = name.split("/", 2);
            rollOut.getObject().tell(new TenantId(UUID.fromString(parts[0])), Integer.parseInt(parts[1]));
        });
    }

    private static OneTimeTask<Void> task(TaskDescriptor<Void> task, Consumer<String> work) {
        return Tasks.oneTime(task)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(SOON, SLOWER))
                .onDeadExecutionRevive()
                .execute((job, context) -> work.accept(job.getId()));
    }
}
