/**
 * The database, the identity provider and the mail catcher for one machine: what {@code ./portal run} starts around the
 * portal, and what the tests use. It lies in the test sources, so that nothing of it can be in the production jar.
 *
 * <p>No class here carries a Spring stereotype: the portal's own component scan covers this package in tests.
 */
@NullMarked
package works.metric.portal.local;

import org.jspecify.annotations.NullMarked;
