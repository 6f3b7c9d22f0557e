/**
 * API credentials: what a tenant's own programs come in with. Made and revoked by the tenant's admins, shown once, stored
 * as a hash, limited in rights and in time.
 *
 * <p>Serves GDPR Art. 32(1)(b) and 32(4); RFC 6750; OWASP ASVS 5.0 chapters 6 and 9.
 */
@ApplicationModule(
        displayName = "API credentials",
        allowedDependencies = {"access", "texts", "uikit", "tenant", "signin", "home"})
@NullMarked
package works.metric.portal.credentials;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
