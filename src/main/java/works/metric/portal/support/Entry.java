package works.metric.portal.support;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What staff says to enter a tenant.
 *
 * @param reason read by the tenant
 * @param ticket reference of the tenant's inquiry, when there is one
 * @param length at most {@link #LONGEST}
 */
public record Entry(String reason, @Nullable String ticket, Duration length) {

    public static final Duration LONGEST = Duration.ofMinutes(60);
}
