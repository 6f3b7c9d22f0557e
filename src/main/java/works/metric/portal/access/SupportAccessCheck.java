package works.metric.portal.access;

import java.util.UUID;

/** Whether a support access still runs: neither expired nor ended by either side. */
public interface SupportAccessCheck {

    /** Asked in the scope of the tenant that is visited. */
    boolean isRunning(UUID supportAccessId);
}
