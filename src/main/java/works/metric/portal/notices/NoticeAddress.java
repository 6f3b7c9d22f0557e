package works.metric.portal.notices;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.util.UUID;
import works.metric.portal.access.TenantId;

/** Which notice a job is for. Stands in the job's own name, so that nothing needs to be deserialised. */
record NoticeAddress(TenantId tenant, UUID notice) {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("notice");

    TaskInstance<Void> job() {
        return TASK.instance(tenant + "/" + notice).build();
    }

    static NoticeAddress of(TaskInstance<Void> job) {
        String[] parts = job.getId().split("/", 2);
        return new NoticeAddress(new TenantId(UUID.fromString(parts[0])), UUID.fromString(parts[1]));
    }
}
