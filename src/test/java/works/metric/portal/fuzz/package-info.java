/** What the fuzzer is pointed at ({@code ./portal fuzz}), and the inputs it has left, which every run of the tests tries. */
@NullMarked
package works.metric.portal.fuzz;

import org.jspecify.annotations.NullMarked;
