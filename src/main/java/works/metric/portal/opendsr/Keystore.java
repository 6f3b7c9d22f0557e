package works.metric.portal.opendsr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The file with the keys that sign. It may hold several: the newest that is valid signs, so the next one can lie ready. */
final class Keystore {

    private static final String SETTING = "portal.opendsr.keystore";
    private static final int FEWEST_BITS = 2048;
    private static final int DNS_NAME = 2;

    private Keystore() {}

    /** @throws UnusableKeystore in one sentence that names the setting */
    static SigningKey newest(Path file, @Nullable String password, String domain, Instant now) {
        if (!Files.isRegularFile(file)) {
            throw new UnusableKeystore(SETTING + " names " + file + ", which is not there or is no file.", null);
        }
        if (password == null || password.isEmpty()) {
            throw new UnusableKeystore(
                    SETTING
                            + "-password (in the environment: PORTAL_OPENDSR_KEYSTORE_PASSWORD) is missing: the password of "
                            + file + ".",
                    null);
        }
        List<SigningKey> keys = keys(file, password.toCharArray());
        if (keys.isEmpty()) {
            throw new UnusableKeystore(
                    SETTING + " names " + file + ", which holds no RSA key of " + FEWEST_BITS
                            + " bits or more with its certificate.",
                    null);
        }
        List<SigningKey> named =
                keys.stream().filter(key -> names(key.certificate(), domain)).toList();
        if (named.isEmpty()) {
            throw new UnusableKeystore(
                    SETTING + " names " + file + ", whose certificate does not name " + domain
                            + " (portal.opendsr.domain) as its subject alternative name.",
                    null);
        }
        return named.stream()
                .filter(key -> isValid(key.certificate(), now))
                .max(Comparator.comparing(key -> key.certificate().getNotBefore()))
                .orElseThrow(() -> new UnusableKeystore(
                        SETTING + " names " + file + ", whose certificate for " + domain
                                + " is expired or not valid yet.",
                        null));
    }

    private static List<SigningKey> keys(Path file, char[] password) {
        try {
            // Finds out by itself whether it is PKCS12 or JKS.
            KeyStore store = KeyStore.getInstance(file.toFile(), password);
            List<SigningKey> keys = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                Certificate[] chain = store.getCertificateChain(alias);
                Key key = store.isKeyEntry(alias) ? store.getKey(alias, password) : null;
                if (key instanceof PrivateKey secret
                        && secret instanceof RSAKey rsa
                        && rsa.getModulus().bitLength() >= FEWEST_BITS
                        && chain != null) {
                    keys.add(new SigningKey(
                            secret,
                            Arrays.stream(chain)
                                    .map(X509Certificate.class::cast)
                                    .toList()));
                }
            }
            return keys;
        } catch (IOException | GeneralSecurityException fault) {
            throw new UnusableKeystore(
                    SETTING + " names " + file + ", which this account cannot read as PKCS12 or JKS with " + SETTING
                            + "-password.",
                    fault);
        }
    }

    private static boolean isValid(X509Certificate certificate, Instant now) {
        return !now.isBefore(certificate.getNotBefore().toInstant())
                && !now.isAfter(certificate.getNotAfter().toInstant());
    }

    /** No wildcards: the specification wants a certificate for the processor's own name. */
    private static boolean names(X509Certificate certificate, String domain) {
        try {
            return certificate.getSubjectAlternativeNames() != null
                    && certificate.getSubjectAlternativeNames().stream()
                            .anyMatch(name -> Objects.equals(name.get(0), DNS_NAME)
                                    && domain.equalsIgnoreCase(String.valueOf(name.get(1))));
        } catch (CertificateParsingException unreadable) {
            return false;
        }
    }
}
