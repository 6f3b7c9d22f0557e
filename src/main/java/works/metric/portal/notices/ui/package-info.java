/** The messages sent to a tenant's people: to whom, when, and what they said. */
@NullMarked
package works.metric.portal.notices.ui;

import org.jspecify.annotations.NullMarked;
