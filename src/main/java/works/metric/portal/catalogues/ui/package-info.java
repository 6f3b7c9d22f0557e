/** The screen of the catalogues, for MetricWorks' privacy officer. */
@NullMarked
package works.metric.portal.catalogues.ui;

import org.jspecify.annotations.NullMarked;
