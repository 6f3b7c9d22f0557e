/**
 * Files with the keys that the portal signs with, for whatever purpose: which key is used, how the next one comes into use
 * without a restart, and why a file is refused.
 *
 * <p>Serves GDPR Art. 32(1)(b).
 */
@ApplicationModule(
        displayName = "Keystores",
        allowedDependencies = {})
@NullMarked
package works.metric.portal.keystores;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
