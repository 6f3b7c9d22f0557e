/**
 * Letters the controller can send on to the person: receipt, more time, refusal and answer, and the processor's
 * certificate of a deletion. Made from the case each time they are asked for, and kept nowhere.
 *
 * <p>Serves GDPR Art. 12(1), 12(3) and 12(4), and 28(3)(e).
 */
@ApplicationModule(
        displayName = "Letters",
        allowedDependencies = {"access", "texts", "tenant", "requests", "pdf", "issued", "uikit"})
@NullMarked
package works.metric.portal.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
