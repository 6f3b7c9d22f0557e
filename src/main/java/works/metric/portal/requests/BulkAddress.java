package works.metric.portal.requests;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.util.UUID;
import works.metric.portal.access.TenantId;

/** Which work a job is for. Stands in the job's own name, so that nothing needs to be deserialised. */
record BulkAddress(TenantId tenant, UUID bulk) {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("request-bulk");

    TaskInstance<Void> job() {
        return TASK.instance(tenant + "/" + bulk).build();
    }

    static BulkAddress of(TaskInstance<Void> job) {
        String[] parts = job.getId().split("/", 2);
        return new BulkAddress(new TenantId(UUID.fromString(parts[0])), UUID.fromString(parts[1]));
    }
}
