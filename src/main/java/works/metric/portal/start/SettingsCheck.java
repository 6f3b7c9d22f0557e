package works.metric.portal.start;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.PropertyResolver;
import works.metric.portal.opendsr.ProcessorIdentity;
import works.metric.portal.pdf.DocumentSeal;
import works.metric.portal.secrets.Sealer;
import works.metric.portal.signin.PublicAddress;

/** The settings without which the portal cannot run, or with which it would run unsafely. Calls no other machine. */
final class SettingsCheck {

    private static final int SHORTEST_SECRET = 16;
    private static final int FEWEST_CHARACTERS = 8;

    /** What people leave in a file that they meant to fill in, whatever stands between the words. */
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(a|the|my|your|this|here|to|change|changed|me|it|replace|insert|enter|fill|in|todo|some|example|sample|test|"
                    + "demo|default|dummy|placeholder|client|staff|portal|keycloak|secret|password|passord|passwd|admin|root|"
                    + "qwerty|abc|x)*");

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final PropertyResolver settings;

    private SettingsCheck(PropertyResolver settings) {
        this.settings = settings;
    }

    /**
     * @throws CannotStart at the first fault found
     * @throws works.metric.portal.secrets.UnusableKeys when that is the keys
     * @throws works.metric.portal.keystores.UnusableKeystore when that is a keystore
     */
    static void check(PropertyResolver settings) {
        SettingsCheck check = new SettingsCheck(settings);
        check.database();
        check.keys();
        check.seal();
        check.address();
        check.staff();
        check.mail();
        check.opendsr();
    }

    private void database() {
        String url = required("spring.datasource.url", "the database, such as jdbc:mysql://db.example.com/portal");
        String user = required("spring.datasource.username", "the account the portal works with");
        required("spring.datasource.password", "the password of that account");
        String migration = required("spring.flyway.user", "the account that changes the schema");
        required("spring.flyway.password", "the password of that account");
        if (user.equals(migration)) {
            throw new CannotStart(
                    "spring.flyway.user is the same account as spring.datasource.username: the account that "
                            + "changes the schema must be another one, so that the portal itself can never alter a table.");
        }
        DatabaseUrl.check("spring.datasource.url", url, settings);
        String migrationUrl = given("spring.flyway.url");
        if (migrationUrl != null) {
            DatabaseUrl.check("spring.flyway.url", migrationUrl, settings);
        }
    }

    private void keys() {
        String file = required("portal.keys.file", "the keyset, made by java -jar portal.jar --new-keys");
        Sealer.check(Path.of(file));
    }

    private void seal() {
        String keystore =
                required("portal.seal.keystore", "the PKCS12 file with the key and certificate that seal documents");
        DocumentSeal.check(keystore, required("portal.seal.keystore-password", "the password of that file"));
    }

    private void address() {
        String text = required("portal.public-url", "the address people open, such as https://portal.example.com");
        URI url = address("portal.public-url", text);
        if (!new PublicAddress(url).isUsable()) {
            throw new CannotStart("portal.public-url must be https://host[:port] without a path, and http only for "
                    + "localhost: browsers keep the session's cookie for a secure origin only.");
        }
        if (allowsLoopback() && !isThisMachine(url)) {
            throw new CannotStart("portal.egress.allow-loopback-http is true while portal.public-url is not localhost: "
                    + "tenants name addresses that the portal calls, and none may lead into this machine.");
        }
    }

    private void staff() {
        URI issuer = address(
                "portal.staff.issuer", required("portal.staff.issuer", "the identity provider of MetricWorks' staff"));
        boolean local = "http".equals(issuer.getScheme()) && isThisMachine(issuer) && allowsLoopback();
        if (issuer.getHost() == null || !("https".equals(issuer.getScheme()) || local)) {
            throw new CannotStart("portal.staff.issuer must be an https address; http only on this machine and with "
                    + "portal.egress.allow-loopback-http.");
        }
        required("portal.staff.client-id", "the portal's name at that identity provider");
        String secret = required("portal.staff.client-secret", "the portal's secret at that identity provider");
        if (secret.length() < SHORTEST_SECRET) {
            throw new CannotStart("portal.staff.client-secret is shorter than " + SHORTEST_SECRET
                    + " characters: let the identity provider make a random one.");
        }
        if (isPlaceholder(secret)) {
            throw new CannotStart("portal.staff.client-secret is a placeholder and not a secret: let the identity "
                    + "provider make a random one.");
        }
    }

    private void mail() {
        required("spring.mail.host", "the mail server that takes the portal's mails");
        required("portal.mail.from", "the address the portal writes from");
    }

    /** Without a keystore OpenDSR is off; with one it must be able to sign. */
    private void opendsr() {
        String keystore = given("portal.opendsr.keystore");
        if (keystore != null) {
            ProcessorIdentity.check(
                    keystore,
                    given("portal.opendsr.keystore-password"),
                    given("portal.opendsr.domain"),
                    new PublicAddress(URI.create(required("portal.public-url", "the address people open"))));
        }
    }

    static boolean isPlaceholder(String secret) {
        String letters = secret.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return secret.chars().distinct().count() < FEWEST_CHARACTERS
                || PLACEHOLDER.matcher(letters).matches();
    }

    private boolean allowsLoopback() {
        return Boolean.TRUE.equals(settings.getProperty("portal.egress.allow-loopback-http", Boolean.class));
    }

    private static boolean isThisMachine(URI url) {
        return url.getHost() != null && THIS_MACHINE.contains(url.getHost());
    }

    private static URI address(String name, String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException malformed) {
            throw new CannotStart(name + " is not an address.");
        }
    }

    private String required(String name, String meaning) {
        String value = given(name);
        if (value == null) {
            throw new CannotStart(name + " (in the environment: "
                    + name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_') + ") is missing: " + meaning
                    + ".");
        }
        return value;
    }

    private @Nullable String given(String name) {
        String value = settings.getProperty(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
