/**
 * People and their roles: members of tenants, staff of MetricWorks, and the identity providers they come from.
 *
 * <p>Serves GDPR Art. 32(1)(b) and 32(4). A person is known by (tenant, issuer, subject) and never by an e-mail address
 * across tenants.
 */
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"access", "texts", "uikit", "tenant", "secrets", "signin"})
@NullMarked
package works.metric.portal.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
