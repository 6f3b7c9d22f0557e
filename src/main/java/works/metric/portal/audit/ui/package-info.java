/** The audit as people read it: in sentences, with filters, and as a report (GDPR Art. 28(3)(h)). */
@NullMarked
package works.metric.portal.audit.ui;

import org.jspecify.annotations.NullMarked;
