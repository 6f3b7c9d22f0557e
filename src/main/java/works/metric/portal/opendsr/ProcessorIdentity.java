package works.metric.portal.opendsr;

import java.nio.file.Path;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import works.metric.portal.keystores.Keystore;
import works.metric.portal.keystores.KeystoreFile;
import works.metric.portal.keystores.KeystoreRule;
import works.metric.portal.keystores.SigningKey;
import works.metric.portal.signin.PublicAddress;

/** The name the portal signs with, and its key. */
@Component
public class ProcessorIdentity {

    private static final int FEWEST_BITS = 2048;
    private static final int DNS_NAME = 2;

    private final OpenDsrProperties settings;
    private final PublicAddress address;
    private final @Nullable KeystoreFile keystore;

    /** @throws works.metric.portal.keystores.UnusableKeystore when one is named that cannot sign */
    ProcessorIdentity(OpenDsrProperties settings, PublicAddress address, Clock clock) {
        this.settings = settings;
        this.address = address;
        this.keystore = settings.keystore() == null
                ? null
                : new KeystoreFile(keystore(domain()), settings.keystore(), settings.keystorePassword(), clock);
    }

    /** Whether there is a key at all: without one nothing can be answered. */
    public boolean isOn() {
        return settings.keystore() != null;
    }

    /** Such as {@code opendsr.example.com}; what the certificate names. */
    public String domain() {
        return domain(settings.domain(), address);
    }

    /** Where controllers look first. */
    public String discoveryUrl() {
        return address.of("/opendsr/v2/discovery");
    }

    /** Where the certificate is served. */
    public String certificateUrl() {
        return address.of("/opendsr/certificate.pem");
    }

    /** Of the certificate in use: SHA-256. */
    public String fingerprint() {
        return key().fingerprint();
    }

    /** Until when the certificate in use is valid. */
    public Instant validUntil() {
        return key().certificate().getNotAfter().toInstant();
    }

    /** @throws Refused 503 when none is configured */
    SigningKey key() {
        if (keystore == null) {
            throw new Refused(503, "notConfigured", "OpenDSR is not set up on this portal.");
        }
        return keystore.key();
    }

    /**
     * SHA256withRSA over the very bytes that are sent, in Base64.
     *
     * @throws Refused 503 when no key is configured
     */
    String sign(byte[] bytes) {
        return Base64.getEncoder().encodeToString(key().sign(bytes, "SHA256withRSA"));
    }

    /**
     * For the start, when nothing is built yet and there is no clock to ask.
     *
     * @throws works.metric.portal.keystores.UnusableKeystore when the settings name a keystore that cannot sign now
     */
    public static void check(
            String keystore, @Nullable String password, @Nullable String domain, PublicAddress address) {
        keystore(domain(domain, address)).newest(Path.of(keystore), password, new Date().toInstant());
    }

    private static String domain(@Nullable String named, PublicAddress address) {
        return (named == null || named.isBlank() ? address.url().getHost() : named.strip()).toLowerCase(Locale.ROOT);
    }

    static Keystore keystore(String domain) {
        return new Keystore(
                "portal.opendsr.keystore",
                List.of(
                        new KeystoreRule(
                                ProcessorIdentity::isStrong,
                                "which holds no RSA key of " + FEWEST_BITS + " bits or more with its certificate"),
                        new KeystoreRule(
                                certificate -> names(certificate, domain),
                                "whose certificate does not name " + domain
                                        + " (portal.opendsr.domain) as its subject alternative name")));
    }

    private static boolean isStrong(X509Certificate certificate) {
        return certificate.getPublicKey() instanceof RSAKey rsa
                && rsa.getModulus().bitLength() >= FEWEST_BITS;
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
