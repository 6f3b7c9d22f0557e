/** An OpenAPI document as a page to read. In English, as the interfaces themselves are: its readers write programs. */
@ApplicationModule(
        displayName = "Interfaces as pages",
        allowedDependencies = {})
@NullMarked
package works.metric.portal.apidocs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
