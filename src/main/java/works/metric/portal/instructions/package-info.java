/**
 * The controller's documented instructions: drafted, put in force, replaced by a new version, withdrawn. A version that
 * was ever in force is never rewritten. MetricWorks keeps templates to start from; a draft forgets from which it began.
 *
 * <p>Serves GDPR Art. 28(3)(a) and clause 7.1 of Decision (EU) 2021/915.
 */
@ApplicationModule(
        displayName = "Instructions",
        allowedDependencies = {"access", "catalogues", "texts", "uikit", "tenant", "home"})
@NullMarked
package works.metric.portal.instructions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
