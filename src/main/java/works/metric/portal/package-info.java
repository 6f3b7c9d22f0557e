/** The portal where a data processor and its controllers meet, GDPR Art. 28. Each feature is a package below. */
@NullMarked
package works.metric.portal;

import org.jspecify.annotations.NullMarked;
