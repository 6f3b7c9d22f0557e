/** The screen of API credentials. */
@NullMarked
package works.metric.portal.credentials.ui;

import org.jspecify.annotations.NullMarked;
