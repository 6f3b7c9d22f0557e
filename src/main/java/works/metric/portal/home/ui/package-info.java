/** The first screen. */
@NullMarked
package works.metric.portal.home.ui;

import org.jspecify.annotations.NullMarked;
