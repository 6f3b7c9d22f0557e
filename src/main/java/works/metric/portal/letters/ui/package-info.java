/** The letters' part of a case. */
@NullMarked
package works.metric.portal.letters.ui;

import org.jspecify.annotations.NullMarked;
