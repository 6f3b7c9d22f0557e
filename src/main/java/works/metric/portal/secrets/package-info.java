/**
 * Seals what must not be readable in a stolen copy of the database. One keyset, from a file the operator gives; its keys
 * can be rotated without touching a row.
 *
 * <p>Serves GDPR Art. 32(1)(a).
 */
@ApplicationModule(
        displayName = "Secrets",
        allowedDependencies = {"access"})
@NullMarked
package works.metric.portal.secrets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
