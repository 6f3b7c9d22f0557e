/**
 * End-user requests: what data subjects ask of the controller, the two clocks that run, and what became of it.
 *
 * <p>Serves GDPR Art. 12, 15-21 and 28(3)(e): the processor helps; whether to act or refuse is the controller's decision.
 */
@ApplicationModule(
        displayName = "End-user requests",
        allowedDependencies = {"access", "texts", "tenant", "identity", "secrets", "home", "uikit"})
@NullMarked
package works.metric.portal.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
