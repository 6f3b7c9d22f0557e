/**
 * Keeps the portal from starting with a setting that is missing or unsafe, and says in one sentence which one it is.
 *
 * <p>Serves GDPR Art. 25(2) and 32(1): the safe setting is the one that works.
 */
@ApplicationModule(
        displayName = "Start",
        allowedDependencies = {"secrets", "signin", "opendsr", "pdf", "keystores"})
@NullMarked
package works.metric.portal.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
