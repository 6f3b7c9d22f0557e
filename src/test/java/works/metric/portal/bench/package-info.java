/**
 * How fast the portal is, as a ratio to the best that plain JDBC does for the same on the same machine in the same minute:
 * a figure that means something on any machine. {@code ./portal bench} runs it; no test does.
 */
@NullMarked
package works.metric.portal.bench;

import org.jspecify.annotations.NullMarked;
