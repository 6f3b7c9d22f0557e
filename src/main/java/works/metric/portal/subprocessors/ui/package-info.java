/** The screens of the sub-processor register, for tenants and for MetricWorks (GDPR Art. 28(2), 28(4)). */
@NullMarked
package works.metric.portal.subprocessors.ui;

import org.jspecify.annotations.NullMarked;
