/**
 * What is left after the worst: the portal killed in the middle of a write, the database gone under load, people who
 * change the same thing at once. Each test prints its figures; {@code -Dfaults.rounds=30} makes the first one long.
 */
@NullMarked
package works.metric.portal.faults;

import org.jspecify.annotations.NullMarked;
