/** What waits for whom, by legal date: the first screen, filled by the features. */
@ApplicationModule(
        displayName = "Home",
        allowedDependencies = {"access", "texts", "uikit", "tenant"})
@NullMarked
package works.metric.portal.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
