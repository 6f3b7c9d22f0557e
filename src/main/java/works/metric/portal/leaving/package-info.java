/**
 * The end of a contract: notice, return or deletion of the data at the controller's choice, the certificate of deletion, and
 * the dates on which the tenant can only read and is closed.
 *
 * <p>Serves GDPR Art. 28(3)(g) and clause 10(d) of Decision (EU) 2021/915.
 */
@ApplicationModule(
        displayName = "Leaving",
        allowedDependencies = {
            "access",
            "agreements",
            "catalogues",
            "home",
            "instructions",
            "issued",
            "pdf",
            "subprocessors",
            "systems",
            "tenant",
            "texts",
            "uikit"
        })
@NullMarked
package works.metric.portal.leaving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
