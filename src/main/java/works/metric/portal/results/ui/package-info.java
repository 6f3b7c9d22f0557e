/** The part of a case's screen where results are put in and taken out. */
@NullMarked
package works.metric.portal.results.ui;

import org.jspecify.annotations.NullMarked;
