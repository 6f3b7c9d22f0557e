package works.metric.portal.results;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.util.UUID;
import works.metric.portal.access.TenantId;

/** Which package a job is for, and why. Stands in the job's own name, so that nothing needs to be deserialised. */
record ResultAddress(TenantId tenant, UUID result, Reason reason) {

    /** What the job was written for. Each looks what is due when it runs. */
    enum Reason {
        UPLOAD,
        EXPIRY,
        REMOVAL
    }

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("result-end");

    TaskInstance<Void> job() {
        return TASK.instance(tenant + "/" + result + "/" + reason).build();
    }

    static ResultAddress of(TaskInstance<Void> job) {
        String[] parts = job.getId().split("/", 3);
        return new ResultAddress(
                new TenantId(UUID.fromString(parts[0])), UUID.fromString(parts[1]), Reason.valueOf(parts[2]));
    }
}
