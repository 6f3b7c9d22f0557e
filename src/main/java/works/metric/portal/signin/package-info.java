/**
 * Who comes in, and every rule of HTTP: sign-in at the tenant's own provider, sessions, API
 * credentials, headers, outgoing calls.
 *
 * <p>Serves GDPR Art. 32(1)(b) and 32(4); OpenID Connect Core 1.0, RFC 9207 and RFC 9700; OWASP ASVS 5.0 chapters 3, 7
 * and 10.
 */
@ApplicationModule(
        displayName = "Sign-in",
        allowedDependencies = {"access", "texts"})
@NullMarked
package works.metric.portal.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
