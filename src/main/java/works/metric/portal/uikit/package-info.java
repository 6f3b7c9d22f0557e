/**
 * The visual vocabulary of the portal: tables, headers, legal dates, badges, dialogs. Knows no feature and calls no
 * service; every text arrives finished from the caller, or comes from the keys {@code uikit.*}. Serves WCAG 2.2 AA.
 */
@NullMarked
package works.metric.portal.uikit;

import org.jspecify.annotations.NullMarked;
