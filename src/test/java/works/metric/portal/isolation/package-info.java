/**
 * Everything that can be asked of the portal, asked by everybody who may not: each answer must be that for what does not
 * exist, and nothing may change (GDPR Art. 32(1)(b)).
 */
@NullMarked
package works.metric.portal.isolation;

import org.jspecify.annotations.NullMarked;
