/**
 * API credentials: what programs come in with. A tenant's are made and revoked by its admins, those of MetricWorks' own
 * processing systems by its privacy officer; each is shown once, stored as a hash, limited in rights and in time.
 *
 * <p>Serves GDPR Art. 32(1)(b) and 32(4); RFC 6750; OWASP ASVS 5.0 chapters 6 and 9.
 */
@ApplicationModule(
        displayName = "API credentials",
        allowedDependencies = {"access", "texts", "uikit", "tenant", "signin", "home", "subprocessors", "systems"})
@NullMarked
package works.metric.portal.credentials;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
