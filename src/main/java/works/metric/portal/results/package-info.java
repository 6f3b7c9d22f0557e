/**
 * Packages with what an end-user request brought to light: taken in piece by piece, kept encrypted under a key of their
 * own, handed to the controller for some days, then destroyed.
 *
 * <p>Serves GDPR Art. 12(3), 15(3), 20 and 28(3)(e); and Art. 5(1)(e), 28(3)(g) and 32(1)(a): nothing is kept longer
 * than needed, or readable by whoever steals the database.
 */
@ApplicationModule(
        displayName = "Results",
        allowedDependencies = {"access", "tenant", "secrets", "requests", "uikit"})
@NullMarked
package works.metric.portal.results;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
