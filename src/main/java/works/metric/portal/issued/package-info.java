/**
 * Which files the portal has issued, by their fingerprints and nothing else, and the public page that tells whether a file
 * is one of them.
 *
 * <p>Serves GDPR Art. 5(1)(f) and 28(9): whoever holds an agreement, a report or a letter can tell a true one from a changed
 * one.
 */
@ApplicationModule(
        displayName = "Issued documents",
        allowedDependencies = {"access", "texts", "pdf", "signin"})
@NullMarked
package works.metric.portal.issued;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
