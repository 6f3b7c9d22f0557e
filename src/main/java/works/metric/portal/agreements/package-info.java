/**
 * The data processing agreement: made from what is really in force, accepted version by version, kept byte for byte.
 *
 * <p>Serves GDPR Art. 28(3) and 28(9), in the form of the clauses of Decision (EU) 2021/915.
 */
@ApplicationModule(
        displayName = "Agreements",
        allowedDependencies = {
            "access",
            "catalogues",
            "texts",
            "tenant",
            "identity",
            "instructions",
            "subprocessors",
            "pdf",
            "issued",
            "home",
            "uikit"
        })
@NullMarked
package works.metric.portal.agreements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
