package works.metric.portal.opendsr;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import works.metric.portal.requests.TwoClocks;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.tenant.TenantService;

/** Tells the day of MetricWorks' promise as a moment: its last second in the tenant's time zone. */
@Component
class Promise {

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    private final TenantService tenants;

    Promise(TenantService tenants) {
        this.tenants = tenants;
    }

    Instant endOf(TwoClocks clocks) {
        return clocks.promise().atTime(LAST_SECOND).atZone(zone()).toInstant();
    }

    /** For a request received now. */
    Instant endFrom(Instant now) {
        TenantDetails tenant = tenants.current();
        return now.atZone(tenant.timeZone())
                .toLocalDate()
                .plusDays(tenant.contract().promiseDays())
                .atTime(LAST_SECOND)
                .atZone(tenant.timeZone())
                .toInstant();
    }

    private ZoneId zone() {
        return tenants.current().timeZone();
    }
}
