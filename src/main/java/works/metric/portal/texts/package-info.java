/** Every sentence the portal says, by key and language. Mails, PDFs and screens read the same bundle. */
@ApplicationModule(
        displayName = "Texts",
        allowedDependencies = {},
        type = ApplicationModule.Type.OPEN)
@NullMarked
package works.metric.portal.texts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
