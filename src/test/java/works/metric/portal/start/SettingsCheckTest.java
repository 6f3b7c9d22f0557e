package works.metric.portal.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import works.metric.portal.keystores.UnusableKeystore;
import works.metric.portal.local.DocumentKeystore;
import works.metric.portal.local.SigningKeystore;
import works.metric.portal.secrets.Sealer;
import works.metric.portal.secrets.UnusableKeys;

/** Each setting of a good production start, spoilt one at a time. */
class SettingsCheckTest {

    private static final String ABROAD = "jdbc:mysql://db.example.com/portal?sslMode=VERIFY_IDENTITY";

    @TempDir
    Path folder;

    private final Map<String, Object> settings = new HashMap<>();
    private static Map<String, String> seal = Map.of();
    private Path keys;

    @BeforeAll
    static void sealKey(@TempDir Path folder) {
        seal = DocumentKeystore.settings(folder);
    }

    @BeforeEach
    void goodSettings() throws IOException {
        keys = folder.resolve("keys.json");
        Files.createFile(keys, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(keys, Sealer.newKeyset());
        settings.putAll(Map.ofEntries(
                Map.entry("spring.datasource.url", ABROAD),
                Map.entry("spring.datasource.username", "portal_app"),
                Map.entry("spring.datasource.password", "one"),
                Map.entry("spring.flyway.user", "portal_migrate"),
                Map.entry("spring.flyway.password", "two"),
                Map.entry("portal.keys.file", keys.toString()),
                Map.entry("portal.public-url", "https://portal.example.com"),
                Map.entry("portal.staff.issuer", "https://login.example.com/realms/metricworks"),
                Map.entry("portal.staff.client-id", "portal"),
                Map.entry("portal.staff.client-secret", "iX3v0mUq9LrT2sWb8Zk"),
                Map.entry("spring.mail.host", "mail.example.com"),
                Map.entry("portal.mail.from", "portal@example.com")));
        settings.putAll(seal);
    }

    @Test
    void goodSettingsStart() {
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring.datasource.url",
                "spring.datasource.username",
                "spring.datasource.password",
                "spring.flyway.user",
                "spring.flyway.password",
                "portal.keys.file",
                "portal.seal.keystore",
                "portal.seal.keystore-password",
                "portal.public-url",
                "portal.staff.issuer",
                "portal.staff.client-id",
                "portal.staff.client-secret",
                "spring.mail.host",
                "portal.mail.from"
            })
    void aMissingSettingIsNamed(String name) {
        refused(name, null, name + " (in the environment: ", ") is missing: ");
        refused(name, " ", name, "is missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "spring.flyway.user         | portal_app                                        | another one",
                "portal.public-url          | http://portal.example.com                         | must be https",
                "portal.public-url          | https://portal.example.com/portal                 | without a path",
                "portal.public-url          | not an address                                    | not an address",
                "portal.staff.issuer        | http://login.example.com                          | must be an https",
                "portal.staff.issuer        | http://localhost:8081/metricworks                 | must be an https",
                "portal.staff.issuer        | login.example.com                                 | must be an https",
                "portal.staff.client-secret | iX3v0mUq9LrT2sW                                   | shorter than 16",
                "portal.staff.client-secret | changeme                                          | shorter than 16",
                "portal.staff.client-secret | changeme-changeme                                 | placeholder",
                "portal.staff.client-secret | your-client-secret-here                           | placeholder",
                "portal.staff.client-secret | Password1234567890                                | placeholder",
                "portal.staff.client-secret | abababababababababab                              | placeholder",
                "portal.egress.allow-loopback-http | true                                       | is not localhost",
                "spring.datasource.url      | jdbc:postgresql://db.example.com/portal           | jdbc:mysql:",
                "spring.datasource.url      | jdbc:mysql://db.example.com/portal                | sslMode=VERIFY_IDENTITY",
                "spring.datasource.url      | jdbc:mysql://db.example.com/p?sslMode=PREFERRED   | sslMode=VERIFY_IDENTITY",
                "spring.datasource.url      | jdbc:mysql://db.example.com/p?sslMode=REQUIRED    | private-network",
                "spring.datasource.url      | jdbc:mysql://db.example.com/p?sslMode=DISABLED    | private-network",
                "spring.datasource.url      | jdbc:mysql://127.0.0.1,db.example.com/portal      | sslMode=VERIFY_IDENTITY",
                "spring.flyway.url          | jdbc:mysql://db.example.com/portal                | sslMode=VERIFY_IDENTITY"
            })
    void anUnsafeSettingIsNamed(String name, String value, String why) {
        refused(name, value, name, why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "allowLoadLocalInfile=true",
                "allowUrlInLocalInfile=true",
                "autoDeserialize=true",
                "allowMultiQueries=yes",
                "ALLOWMULTIQUERIES=TRUE",
                "allowPublicKeyRetrieval=true",
                "allow%4dultiQueries=true"
            })
    void anUnsafeOptionOfTheDatabaseIsFoundInEverySpelling(String option) {
        refused("spring.datasource.url", ABROAD + "&" + option, "spring.datasource.url says", "unsafe");
        refused("spring.datasource.url", "jdbc:mysql://127.0.0.1/portal?" + option, "spring.datasource.url says");
    }

    @Test
    void anUnsafeOptionIsFoundBesideTheAddressToo() {
        refused("spring.datasource.hikari.data-source-properties.allowMultiQueries", "true", "allowMultiQueries=true");
        refused(
                "spring.datasource.url",
                "jdbc:mysql://(host=db.example.com,sslMode=VERIFY_CA,autoDeserialize=true)/portal",
                "autoDeserialize=true");
    }

    @Test
    void aKeystoreThatCannotSignIsNamed() {
        Path keystore = folder.resolve("opendsr.p12");
        settings.put("portal.opendsr.keystore", keystore.toString());
        settings.put("portal.opendsr.keystore-password", "password-of-tests");
        assertThatThrownBy(this::check)
                .isInstanceOf(UnusableKeystore.class)
                .hasMessageContaining("portal.opendsr.keystore names");
        SigningKeystore.add(keystore, "password-of-tests", "signs", "portal.example.com", "-1d", 30);
        assertThatCode(this::check).doesNotThrowAnyException();
        settings.put("portal.opendsr.domain", "opendsr.example.com");
        assertThatThrownBy(this::check)
                .isInstanceOf(UnusableKeystore.class)
                .hasMessageContaining("does not name opendsr.example.com (portal.opendsr.domain)");
    }

    @Test
    void aKeystoreThatCannotSealIsNamed() {
        settings.put("portal.seal.keystore", folder.resolve("none.p12").toString());
        assertThatThrownBy(this::check)
                .isInstanceOf(UnusableKeystore.class)
                .hasMessageContaining("portal.seal.keystore names");
        settings.putAll(seal);
        settings.put("portal.seal.keystore-password", "wrong-password");
        assertThatThrownBy(this::check)
                .isInstanceOf(UnusableKeystore.class)
                .hasMessageContaining("portal.seal.keystore-password")
                .hasMessageNotContaining("wrong-password");
    }

    @Test
    void aDatabaseInOnesOwnNetworkMayDoWithoutACertificate() {
        settings.put("portal.database.private-network", "true");
        settings.put("spring.datasource.url", "jdbc:mysql://mysql/portal?sslMode=REQUIRED");
        assertThatCode(this::check).doesNotThrowAnyException();
        refused("spring.datasource.url", "jdbc:mysql://mysql/portal", "sslMode");
    }

    @Test
    void aLocalRunMayDoWithoutTls() {
        settings.put("spring.datasource.url", "jdbc:mysql://127.0.0.1:3306/portal?sslMode=DISABLED");
        settings.put("portal.public-url", "http://localhost:8080");
        settings.put("portal.staff.issuer", "http://localhost:8081/metricworks");
        settings.put("portal.egress.allow-loopback-http", "true");
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void theKeysAreAFileThatOnlyItsOwnerReads() throws IOException {
        refused("portal.keys.file", folder.resolve("none.json").toString(), "portal.keys.file", "is not there");
        Path empty = Files.createFile(
                folder.resolve("empty.json"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        refused("portal.keys.file", empty.toString(), "portal.keys.file", "no keyset");
        Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rw-r--r--"));
        refused("portal.keys.file", keys.toString(), "portal.keys.file", "600");
    }

    @Test
    void noSecretIsRepeatedInTheSentence() {
        assertThatThrownBy(() -> spoilt("portal.staff.client-secret", "changeme-changeme"))
                .hasMessageNotContaining("changeme");
    }

    private void refused(String name, @Nullable String value, String... parts) {
        assertThatThrownBy(() -> spoilt(name, value))
                .isInstanceOfAny(CannotStart.class, UnusableKeys.class)
                .message()
                .contains(parts)
                .endsWith(".")
                .doesNotContain("\n");
    }

    private void spoilt(String name, @Nullable String value) {
        Object before = settings.get(name);
        if (value == null) {
            settings.remove(name);
        } else {
            settings.put(name, value);
        }
        try {
            check();
        } finally {
            settings.remove(name);
            if (Objects.nonNull(before)) {
                settings.put(name, before);
            }
        }
    }

    private void check() {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        SettingsCheck.check(environment);
    }
}
