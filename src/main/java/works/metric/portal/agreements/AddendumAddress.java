package works.metric.portal.agreements;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.util.UUID;
import works.metric.portal.access.TenantId;

/** Which addendum a job prints. Stands in the job's own name, so that nothing needs to be deserialised. */
record AddendumAddress(TenantId tenant, UUID addendum) {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("agreement-addendum");

    TaskInstance<Void> job() {
        return TASK.instance(tenant + "/" + addendum).build();
    }

    static AddendumAddress of(TaskInstance<Void> job) {
        String[] parts = job.getId().split("/", 2);
        return new AddendumAddress(new TenantId(UUID.fromString(parts[0])), UUID.fromString(parts[1]));
    }
}
