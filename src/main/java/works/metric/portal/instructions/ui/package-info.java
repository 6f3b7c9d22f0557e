/** The screens of the instructions (GDPR Art. 28(3)(a)). */
@NullMarked
package works.metric.portal.instructions.ui;

import org.jspecify.annotations.NullMarked;
