package works.metric.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import works.metric.portal.local.DocumentKeystore;
import works.metric.portal.local.LocalDatabase;
import works.metric.portal.local.SigningKeystore;
import works.metric.portal.plans.SentStatements;
import works.metric.portal.secrets.Sealer;

/** Points a test's application at the shared local database, a keyset of this run and a mail server. */
public class RealParts implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path KEYS = newKeys();
    /** That the portal signs for. */
    public static final String DOMAIN = "opendsr.metric.works";

    private static final String KEYSTORE_PASSWORD = "password-of-tests";
    private static final Path KEYSTORE = newKeystore();
    private static final Map<String, String> SEAL = newSeal();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Map<String, Object> properties = new HashMap<>(LocalDatabase.shared().springProperties());
        properties.put("portal.keys.file", KEYS.toString());
        properties.put("server.address", "127.0.0.1");
        properties.put("portal.public-url", "http://localhost:8080");
        properties.put("portal.staff.issuer", "https://login.metric.works");
        properties.put("portal.staff.client-id", "portal");
        properties.put("portal.staff.client-secret", "a-secret-of-tests");
        properties.put("portal.mail.from", "portal@metric.works");
        properties.put("portal.egress.allow-loopback-http", "true");
        properties.put("portal.opendsr.keystore", KEYSTORE.toString());
        properties.put("portal.opendsr.keystore-password", KEYSTORE_PASSWORD);
        properties.put("portal.catalogues.refresh", "1h");
        // Nothing asks the database behind a test that counts; a test that waits for news asks by itself.
        properties.put("portal.in-force.refresh", "1h");
        properties.put("portal.in-force.most-stale", "2h");
        properties.put("portal.opendsr.domain", DOMAIN);
        properties.putAll(SEAL);
        properties.put("portal.agreements.countersign-at-once", "true");
        properties.put("portal.public-register", "true");
        properties.put("portal.agreements.signatory-name", "Henrik Dahl");
        properties.put("portal.agreements.signatory-position", "Head of Privacy");
        // For the tests that ask how the database finds what is sent to it.
        properties.put(
                "spring.datasource.hikari.data-source-properties.queryInterceptors", SentStatements.class.getName());
        properties.put("spring.mail.host", "127.0.0.1");
        properties.put("spring.mail.port", MailForTests.port());
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("real-parts", properties));
    }

    /** Whose signature the portal's is, from the file and not from the portal. */
    public static X509Certificate signer() {
        return SigningKeystore.certificate(KEYSTORE, KEYSTORE_PASSWORD);
    }

    private static Path newKeystore() {
        Path file = KEYS.resolveSibling(KEYS.getFileName() + ".p12");
        file.toFile().deleteOnExit();
        SigningKeystore.add(file, KEYSTORE_PASSWORD, "signs", DOMAIN, "-1y", 7300);
        return file;
    }

    private static Map<String, String> newSeal() {
        try {
            Path folder = Files.createTempDirectory("portal-seal");
            folder.toFile().deleteOnExit();
            return DocumentKeystore.settings(folder);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Path newKeys() {
        try {
            Path file = Files.createTempFile("portal-keys", ".json");
            file.toFile().deleteOnExit();
            return Files.writeString(file, Sealer.newKeyset());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
