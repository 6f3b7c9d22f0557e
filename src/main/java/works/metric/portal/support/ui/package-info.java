/** MetricWorks' own screens for its work across tenants, and the tenant's view of who was inside. */
@NullMarked
package works.metric.portal.support.ui;

import org.jspecify.annotations.NullMarked;
