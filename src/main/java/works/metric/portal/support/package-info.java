/**
 * MetricWorks' staff across tenants: the common queue, and time-boxed entry into one tenant, for a stated reason and in
 * the tenant's sight.
 *
 * <p>Serves GDPR Art. 28(3)(b), 29 and 32(4).
 */
@ApplicationModule(
        displayName = "Support",
        allowedDependencies = {"access", "texts", "uikit", "tenant", "identity", "requests", "signin", "home"})
@NullMarked
package works.metric.portal.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
