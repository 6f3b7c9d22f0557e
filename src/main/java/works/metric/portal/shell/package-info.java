/**
 * The frame around every screen: navigation, tenant, user menu, banner, error pages, translations; and the gate before
 * each view. Serves WCAG 2.2 AA: landmarks, skip link, focus and title after navigation.
 */
@ApplicationModule(
        displayName = "Shell",
        allowedDependencies = {"access", "texts", "uikit", "tenant", "identity", "support", "signin", "home"})
@NullMarked
package works.metric.portal.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
