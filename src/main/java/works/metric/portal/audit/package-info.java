/**
 * What happened: append-only, written in the transaction of the change itself. Knows no feature; features publish an
 * {@code AuditableEvent}.
 *
 * <p>Serves GDPR Art. 5(2), 28(3)(h) and 30(2).
 */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"access", "texts", "tenant", "pdf", "issued", "uikit"})
@NullMarked
package works.metric.portal.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
