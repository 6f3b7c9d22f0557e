package works.metric.portal.subprocessors;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import works.metric.portal.access.TenantId;

/** The jobs of the register. Whatever process dies meanwhile, another goes on where it stood. */
@Configuration(proxyBeanMethods = false)
class RegisterTasks {

    @Bean
    OneTimeTask<Void> subprocessorTellTask(ObjectProvider<ChangeSending> sending) {
        return task(RegisterJobs.TELL, name -> sending.getObject().tellAll(UUID.fromString(name)));
    }

    @Bean
    OneTimeTask<Void> subprocessorSpreadTask(ObjectProvider<EngagementSpread> spread) {
        return task(RegisterJobs.SPREAD, name -> {
            String[] parts = name.split("/", -1);
            LocalDate day = parts[2].isEmpty() ? null : LocalDate.parse(parts[2]);
            spread.getObject().spread(UUID.fromString(parts[0]), Instant.parse(parts[1]), day);
        });
    }

    @Bean
    OneTimeTask<Void> subprocessorChangedTask(ObjectProvider<EngagementSpread> spread) {
        return task(RegisterJobs.CHANGED, name -> {
            String[] parts = name.split("/", -1);
            spread.getObject().publish(new TenantId(UUID.fromString(parts[0])), Instant.parse(parts[2]));
        });
    }

    @Bean
    OneTimeTask<Void> subprocessorSettleTask(ObjectProvider<NoticeCourse> course) {
        return task(RegisterJobs.SETTLE, name -> {
            String[] parts = name.split("/", -1);
            course.getObject().settle(new TenantId(UUID.fromString(parts[0])), UUID.fromString(parts[1]));
        });
    }

    private static OneTimeTask<Void> task(TaskDescriptor<Void> task, Consumer<String> work) {
        return Tasks.oneTime(task)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(30), 2.0))
                .onDeadExecutionRevive()
                .execute((job, context) -> work.accept(job.getId()));
    }
}
