package works.metric.portal.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import works.metric.portal.PortalApplication;
import works.metric.portal.local.DocumentKeystore;
import works.metric.portal.local.LocalDatabase;
import works.metric.portal.secrets.Sealer;

/** The portal really started, in a process of its own, with settings it must not take. */
class RefusedStartTest {

    private record Ended(int code, String output, String errors) {}

    @TempDir
    Path folder;

    @Test
    void withoutSettingsItEndsWithOneSentence() throws Exception {
        Ended portal = start(Map.of());

        assertThat(portal.code()).isEqualTo(1);
        assertThat(portal.errors())
                .isEqualTo(
                        "The portal does not start: spring.datasource.url (in the environment: SPRING_DATASOURCE_URL) "
                                + "is missing: the database, such as jdbc:mysql://db.example.com/portal.\n");
        assertThat(portal.output()).doesNotContain("\tat ");
    }

    @Test
    void withoutADatabaseItEndsWithOneSentence() throws Exception {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        Map<String, String> settings = settings();
        settings.put("SPRING_DATASOURCE_URL", "jdbc:mysql://127.0.0.1:" + closed + "/portal");

        Ended portal = start(settings);

        assertThat(portal.code()).isEqualTo(1);
        assertThat(portal.errors())
                .isEqualTo("The portal does not start: The database at 127.0.0.1:" + closed
                        + " cannot be reached (spring.datasource.url): Connection refused.\n");
        assertThat(portal.output()).doesNotContain("\tat ");
    }

    @Test
    void withAWrongPasswordOfEitherAccountItEndsWithOneSentence() throws Exception {
        Map<String, String> settings = settings();
        settings.put("SPRING_DATASOURCE_URL", LocalDatabase.shared().jdbcUrl());
        assertThat(start(settings).errors()).contains("spring.flyway.password").hasLineCount(1);

        settings.put("SPRING_FLYWAY_PASSWORD", LocalDatabase.shared().migrationPassword());
        assertThat(start(settings).errors())
                .contains("spring.datasource.password")
                .hasLineCount(1);
    }

    @Test
    void withoutAKeyThatSealsDocumentsItEndsWithOneSentence() throws Exception {
        Map<String, String> settings = settings();
        settings.put("SPRING_DATASOURCE_URL", "jdbc:mysql://127.0.0.1:1/portal");
        settings.put("PORTAL_SEAL_KEYSTORE", "/nowhere/seal.p12");

        Ended portal = start(settings);

        assertThat(portal.code()).isEqualTo(1);
        assertThat(portal.errors())
                .isEqualTo(
                        "The portal does not start: portal.seal.keystore names /nowhere/seal.p12, which is not there "
                                + "or is no file.\n");
    }

    private Map<String, String> settings() throws IOException {
        Path keys = Files.writeString(Files.createTempFile(folder, "keys", ".json"), Sealer.newKeyset());
        Map<String, String> settings = new HashMap<>(Map.ofEntries(
                Map.entry("SPRING_DATASOURCE_USERNAME", LocalDatabase.APPLICATION_USER),
                Map.entry("SPRING_DATASOURCE_PASSWORD", "wrong"),
                Map.entry("SPRING_FLYWAY_USER", LocalDatabase.MIGRATION_USER),
                Map.entry("SPRING_FLYWAY_PASSWORD", "wrong"),
                Map.entry("PORTAL_KEYS_FILE", keys.toString()),
                Map.entry("PORTAL_PUBLIC_URL", "https://portal.example.com"),
                Map.entry("PORTAL_STAFF_ISSUER", "https://login.example.com"),
                Map.entry("PORTAL_STAFF_CLIENT_ID", "portal"),
                Map.entry("PORTAL_STAFF_CLIENT_SECRET", "iX3v0mUq9LrT2sWb8Zk"),
                Map.entry("PORTAL_MAIL_FROM", "portal@example.com"),
                Map.entry("SPRING_MAIL_HOST", "mail.example.com")));
        DocumentKeystore.settings(folder)
                .forEach((name, value) -> settings.put(
                        name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'), value));
        return settings;
    }

    private Ended start(Map<String, String> environment) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Path errors = folder.resolve("errors");
        ProcessBuilder portal = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        PortalApplication.class.getName())
                .directory(folder.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        portal.environment().keySet().removeIf(name -> !name.equals("PATH"));
        portal.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        portal.environment().putAll(environment);
        Process process = portal.start();
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
            return new Ended(process.exitValue(), Files.readString(output), Files.readString(errors));
        } finally {
            process.destroyForcibly();
        }
    }
}
