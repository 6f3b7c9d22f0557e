/**
 * How the database finds what the portal asks for: the statements that are really sent, explained by the database itself
 * over tables with many tenants' rows. GDPR Art. 32(1)(b): a list that reads a whole table is an outage waiting to happen.
 */
@NullMarked
package works.metric.portal.plans;

import org.jspecify.annotations.NullMarked;
