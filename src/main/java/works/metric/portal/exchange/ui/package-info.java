/** The screens for files: what goes out, and what comes in. */
@NullMarked
package works.metric.portal.exchange.ui;

import org.jspecify.annotations.NullMarked;
