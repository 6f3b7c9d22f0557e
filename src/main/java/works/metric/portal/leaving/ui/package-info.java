/** The screens of the end of a contract, for both sides. */
@NullMarked
package works.metric.portal.leaving.ui;

import org.jspecify.annotations.NullMarked;
