package works.metric.portal.opendsr;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.util.UUID;
import works.metric.portal.access.TenantId;

/** Which callback a job is for. Stands in the job's own name, so that nothing needs to be deserialised. */
record CallbackAddress(TenantId tenant, UUID callback) {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("opendsr-callback");

    TaskInstance<Void> job() {
        return TASK.instance(tenant + "/" + callback).build();
    }

    static CallbackAddress of(TaskInstance<Void> job) {
        String[] parts = job.getId().split("/", 2);
        return new CallbackAddress(new TenantId(UUID.fromString(parts[0])), UUID.fromString(parts[1]));
    }
}
