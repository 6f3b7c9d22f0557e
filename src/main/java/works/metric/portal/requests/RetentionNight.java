package works.metric.portal.requests;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import works.metric.portal.access.TenantId;
import works.metric.portal.tenant.TenantDirectory;

/** Gives each tenant its job of the night. */
@Component
class RetentionNight {

    private static final int AT_ONCE = 200;

    private final TenantDirectory tenants;
    private final Clock clock;

    RetentionNight(TenantDirectory tenants, Clock clock) {
        this.tenants = tenants;
        this.clock = clock;
    }

    /** @return how many jobs are new */
    int plan(SchedulerClient jobs) {
        Instant now = clock.instant();
        int planned = 0;
        @Nullable TenantId last = null;
        List<TenantId> some = tenants.after(last, AT_ONCE);
        while (!some.isEmpty()) {
            for (TenantId tenant : some) {
                planned += RetentionJob.schedule(jobs, tenant, now) ? 1 : 0;
            }
            last = some.getLast();
            some = tenants.after(last, AT_ONCE);
        }
        return planned;
    }
}
