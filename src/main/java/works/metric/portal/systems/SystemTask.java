package works.metric.portal.systems;

import org.jspecify.annotations.Nullable;
import works.metric.portal.requests.WorkOrder;
import works.metric.portal.tenant.TenantDetails;

/**
 * A task as the system sees whose task it is.
 *
 * @param tenant whose case it is
 * @param reference of the case
 * @param work what is asked, of whom and by when; null for a task that is not to be worked on now, or was not asked for
 */
public record SystemTask(
        TenantDetails tenant,
        String reference,
        RequestTaskDetails task,
        @Nullable WorkOrder work) {

    /** Without what the case says. */
    @Override
    public String toString() {
        return "SystemTask[" + task.id() + "]";
    }
}
