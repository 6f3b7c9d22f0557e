/**
 * Who acts, for which tenant, with which permission, leaving which fact. Everything else stands on this.
 *
 * <p>Serves GDPR Art. 28(3)(b) and 32(4): whoever acts under the processor's authority acts only on the controller's
 * instructions, and only with the rights given.
 */
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {},
        type = ApplicationModule.Type.OPEN)
@NullMarked
package works.metric.portal.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
