/**
 * A gallery of all components in realistic states, to look at and to measure. Outside the portal's own packages, so
 * that no scan of the portal finds it.
 */
@NullMarked
package works.metric.gallery;

import org.jspecify.annotations.NullMarked;
