/** What the code may not do, checked on every build; each rule with a sample in {@code violations} that it must catch. */
@NullMarked
package works.metric.portal.architecture;

import org.jspecify.annotations.NullMarked;
