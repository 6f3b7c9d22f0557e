/**
 * The systems in which MetricWorks processes personal data, and what each of them reports for a case: a case closes only
 * when all have, and never says more than they did.
 *
 * <p>Serves GDPR Art. 28(3)(e), the processor's help with the rights of Art. 15 to 21, and Art. 5(2): it can be shown
 * where the data were looked for, and what was kept by which right.
 */
@ApplicationModule(
        displayName = "Processing systems",
        allowedDependencies = {"access", "texts", "uikit", "tenant", "requests", "results", "subprocessors", "apidocs"})
@NullMarked
package works.metric.portal.systems;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
