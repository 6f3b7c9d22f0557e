/**
 * What is in force, for machines: processing systems read a tenant's instructions as signed JSON, ask whether they may do
 * one thing, and confirm which state they apply. The tenant sees who runs what, and who lags.
 *
 * <p>Serves GDPR Art. 28(3)(a), 29 and 32(4): whoever acts under the processor processes on instructions only.
 */
@ApplicationModule(
        displayName = "In force",
        allowedDependencies = {
            "access",
            "catalogues",
            "instructions",
            "keystores",
            "subprocessors",
            "systems",
            "tenant",
            "texts",
            "uikit"
        })
@NullMarked
package works.metric.portal.inforce;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
