/** The people of a tenant and of MetricWorks, and what each role lets them do (GDPR Art. 32(4)). */
@NullMarked
package works.metric.portal.identity.ui;

import org.jspecify.annotations.NullMarked;
