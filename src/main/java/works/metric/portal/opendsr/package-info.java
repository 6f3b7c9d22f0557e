/**
 * OpenDSR on the wire: what controllers send by program, the signed answers, and the callbacks that tell them how it goes.
 * Knows the requests; they do not know it.
 *
 * <p>Serves the OpenDSR framework 2.0, 1.0 and 0.1.4, and with it GDPR Art. 12(2), 19 and 28(3)(e).
 */
@ApplicationModule(
        displayName = "OpenDSR",
        allowedDependencies = {
            "access",
            "keystores",
            "texts",
            "tenant",
            "requests",
            "results",
            "home",
            "signin",
            "uikit",
            "apidocs"
        })
@NullMarked
package works.metric.portal.opendsr;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
