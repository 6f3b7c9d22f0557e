/**
 * Every message the portal owes, written in the transaction of the fact it tells of and sent after it, at least once.
 * Knows every feature; no feature knows it.
 *
 * <p>Serves GDPR Art. 28(3) and 28(9): a controller is told, in writing, of what binds it. These messages cannot be
 * turned off.
 */
@ApplicationModule(
        displayName = "Notices",
        allowedDependencies = {
            "access",
            "catalogues",
            "texts",
            "tenant",
            "identity",
            "instructions",
            "leaving",
            "agreements",
            "requests",
            "subprocessors",
            "support",
            "uikit"
        })
@NullMarked
package works.metric.portal.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
