package works.metric.portal.subprocessors;

import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;

/** Tells all tenants of a change without waiting for the job, which may be doing the same meanwhile. */
public final class SendingNow {

    private static final int TRIES = 5;

    private SendingNow() {}

    public static void tellAll(ApplicationContext portal, UUID change) {
        for (int attempt = 1; ; attempt++) {
            try {
                portal.getBean(ChangeSending.class).tellAll(change);
                return;
            } catch (DataAccessException both) {
                // The job stored the same row first: go on with what it left.
                if (attempt == TRIES) {
                    throw both;
                }
            }
        }
    }
}
