package works.metric.portal.instructions;

import com.github.kagkarlsson.scheduler.task.FailureHandler.ExponentialBackoffFailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import works.metric.portal.access.Actor;
import works.metric.portal.access.TenantId;
import works.metric.portal.access.TenantScope;

/**
 * Writes a scheduled activation down when its instant comes. It settles whatever is due, so a job that comes late, twice, or
 * for a schedule that was cancelled does no harm.
 */
@Configuration(proxyBeanMethods = false)
class ActivationJob {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("instruction-activation");

    /** @param inForce asked for late: it leads to services that write jobs themselves */
    @Bean
    OneTimeTask<Void> instructionActivationTask(ObjectProvider<InForce> inForce) {
        return Tasks.oneTime(TASK)
                .onFailure(new ExponentialBackoffFailureHandler<>(Duration.ofSeconds(2), 2.0))
                .onDeadExecutionRevive()
                .execute((job, context) ->
                        TenantScope.as(Actor.system("instructions", tenant(job)), () -> inForce.getObject()
                                .settle()));
    }

    /** The instant is in the name, so that a new schedule of the same version is a new job. */
    static TaskInstance<Void> at(TenantId tenant, UUID version, Instant at) {
        return TASK.instance(tenant + "/" + version + "/" + at.toEpochMilli()).build();
    }

    private static TenantId tenant(TaskInstance<Void> job) {
        return new TenantId(UUID.fromString(job.getId().split("/", 2)[0]));
    }
}
