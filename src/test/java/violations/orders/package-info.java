/** Code that breaks the rules of the house, one class a rule: a rule that no longer catches its sample is no rule. */
@NullMarked
package violations.orders;

import org.jspecify.annotations.NullMarked;
