package works.metric.portal.support;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import works.metric.portal.access.SupportAccessCheck;

/** Asked at each step of staff inside a tenant: an access that either side ended gives nothing from then on. */
@Component
class RunningSupportAccess implements SupportAccessCheck {

    private final SupportAccessRepository accesses;
    private final Clock clock;

    RunningSupportAccess(SupportAccessRepository accesses, Clock clock) {
        this.accesses = accesses;
        this.clock = clock;
    }

    @Override
    public boolean isRunning(UUID supportAccessId) {
        return accesses.findById(supportAccessId)
                .filter(access -> access.isRunning(clock.instant()))
                .isPresent();
    }
}
