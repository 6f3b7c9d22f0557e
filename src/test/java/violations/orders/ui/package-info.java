/** Screens that break the rules of the house. */
@NullMarked
package violations.orders.ui;

import org.jspecify.annotations.NullMarked;
