/**
 * Lists of end-user requests out as a file, and requests in from one.
 *
 * <p>Serves GDPR Art. 5(2) and 12: a controller shows what it answered and when, and brings along what it was asked
 * elsewhere.
 */
@ApplicationModule(
        displayName = "Exchange",
        allowedDependencies = {
            "access",
            "catalogues",
            "texts",
            "secrets",
            "tenant",
            "requests",
            "subprocessors",
            "pdf",
            "issued",
            "uikit"
        })
@NullMarked
package works.metric.portal.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
