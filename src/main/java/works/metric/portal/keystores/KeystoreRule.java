package works.metric.portal.keystores;

import java.security.cert.X509Certificate;
import java.util.function.Predicate;

/**
 * What a purpose asks of its key, seen in the certificate.
 *
 * @param otherwise the end of the sentence for the operator when no key of the file keeps it, as in {@code which holds no
 *     RSA key}
 */
public record KeystoreRule(Predicate<X509Certificate> holds, String otherwise) {}
