/**
 * The list of sub-processors as a page for everybody, where MetricWorks wants one.
 *
 * <p>Serves GDPR Art. 28(2) and EDPB Opinion 22/2024: whoever thinks of becoming a customer, and whoever is one, sees who
 * processes. Contact persons stay with the customers.
 */
@ApplicationModule(
        displayName = "Public register",
        allowedDependencies = {"access", "texts", "subprocessors", "catalogues", "signin"})
@NullMarked
package works.metric.portal.publicregister;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
