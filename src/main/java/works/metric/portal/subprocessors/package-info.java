/**
 * The processor and its sub-processors: who they are, what they do, where, with which data, and by which right the data
 * leave the EEA. One register of MetricWorks' own, read by every tenant.
 *
 * <p>Serves GDPR Art. 28(2), 28(4), 44 to 46, and EDPB Opinion 22/2024: the controller has name, address and contact
 * person of every processor at hand at all times.
 */
@ApplicationModule(
        displayName = "Sub-processors",
        allowedDependencies = {"access", "catalogues", "texts", "uikit", "tenant", "instructions", "home"})
@NullMarked
package works.metric.portal.subprocessors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
