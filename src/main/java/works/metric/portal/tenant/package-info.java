/**
 * The controller: its legal identity, its contacts, and what its contract says about notice and promise periods.
 *
 * <p>Serves GDPR Art. 4(7), 28(3) and 30(2)(a): the processor keeps each controller's name and contact details.
 */
@ApplicationModule(
        displayName = "Tenant",
        allowedDependencies = {"access", "texts"})
@NullMarked
package works.metric.portal.tenant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
