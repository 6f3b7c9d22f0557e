/**
 * The frame around every screen: navigation, tenant, user menu, banner, error pages, translations. Knows what to show
 * from {@link ShellModel} alone. Serves WCAG 2.2 AA: landmarks, skip link, focus and title after navigation.
 */
@NullMarked
package works.metric.portal.shell;

import org.jspecify.annotations.NullMarked;
