/** The agreement's screens: what is in force, every accepted version, and the acceptance of a new one. */
@NullMarked
package works.metric.portal.agreements.ui;

import org.jspecify.annotations.NullMarked;
