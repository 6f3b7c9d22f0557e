/**
 * Tries of the stack itself, without the portal. It lies outside the portal's package, whose scan would take these
 * entities for the portal's own.
 */
@NullMarked
package works.metric.stack;

import org.jspecify.annotations.NullMarked;
