/** The screens of the processing systems: MetricWorks' register, and the work of a case system by system. */
@NullMarked
package works.metric.portal.systems.ui;

import org.jspecify.annotations.NullMarked;
