package works.metric.portal.bench;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import works.metric.portal.local.DemoPortal;
import works.metric.portal.local.DocumentKeystore;
import works.metric.portal.local.LocalDatabase;
import works.metric.portal.local.SigningKeystore;
import works.metric.portal.secrets.Sealer;

/** The portal in this process, on a database of its own that has memory enough for a million cases. */
final class BenchPortal implements AutoCloseable {

    static final String DOMAIN = "controller.example";
    private static final String PASSWORD = "password-of-the-bench";

    private final Path folder;
    private final LocalDatabase database;
    private final ConfigurableApplicationContext portal;

    private BenchPortal(Path folder, LocalDatabase database, ConfigurableApplicationContext portal) {
        this.folder = folder;
        this.database = database;
        this.portal = portal;
    }

    /** @param further settings of this run */
    static BenchPortal start(Map<String, Object> further) throws IOException {
        Path folder = Files.createTempDirectory("portal-bench");
        LocalDatabase database = LocalDatabase.fresh(
                        folder.resolve("database"), "--innodb-buffer-pool-size=2G", "--innodb-log-file-size=512M")
                .start();
        Map<String, Object> settings = new HashMap<>(settings(folder, database));
        settings.putAll(further);
        System.getProperties().putAll(settings);
        SpringApplication portal = DemoPortal.empty();
        // Jobs are written and not run: what they do later is no part of what is measured.
        portal.addInitializers(
                context -> context.getBeanFactory().registerSingleton("neverStarted", (DbSchedulerStarter) () -> {}));
        portal.addInitializers(
                context -> ((GenericApplicationContext) context).registerBean(EmptyEndpoint.class, EmptyEndpoint::new));
        return new BenchPortal(folder, database, portal.run());
    }

    private static Map<String, Object> settings(Path folder, LocalDatabase database) throws IOException {
        Path keystore = folder.resolve("opendsr.p12");
        SigningKeystore.add(keystore, PASSWORD, "signs", DOMAIN, "-1d", 30);
        Map<String, Object> settings = new HashMap<>(database.springProperties());
        settings.put("server.port", "0");
        settings.put("server.address", "127.0.0.1");
        settings.put("vaadin.productionMode", "true");
        settings.put("portal.public-url", "http://localhost:8080");
        settings.put(
                "portal.keys.file",
                Files.writeString(Files.createTempFile(folder, "keys", ".json"), Sealer.newKeyset())
                        .toString());
        settings.put("portal.staff.issuer", "http://localhost:9/metricworks");
        settings.put("portal.staff.client-id", "portal");
        settings.put("portal.staff.client-secret", "a-secret-of-the-bench");
        settings.put("portal.staff.first-operator", "operator@metric.works");
        settings.put("portal.egress.allow-loopback-http", "true");
        settings.put("portal.mail.from", "portal@metric.works");
        settings.put("spring.mail.host", "127.0.0.1");
        settings.put("spring.mail.port", "9");
        settings.putAll(DocumentKeystore.settings(folder));
        settings.put("portal.opendsr.keystore", keystore.toString());
        settings.put("portal.opendsr.keystore-password", PASSWORD);
        settings.put("portal.opendsr.domain", DOMAIN);
        settings.put("logging.level.root", "WARN");
        settings.put("spring.main.banner-mode", "off");
        return settings;
    }

    <T> T bean(Class<T> type) {
        return portal.getBean(type);
    }

    int port() {
        return Integer.parseInt(portal.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** From the portal's own pool, so that both sides have the same. */
    Connection connection() throws SQLException {
        return bean(DataSource.class).getConnection();
    }

    /** For filling: many rows in one packet, and no look at keys that are right anyway. */
    Connection filling() throws SQLException {
        Connection connection = DriverManager.getConnection(
                database.jdbcUrl() + "&rewriteBatchedStatements=true",
                LocalDatabase.MIGRATION_USER,
                database.migrationPassword());
        connection.setAutoCommit(false);
        try (Statement session = connection.createStatement()) {
            session.execute("SET SESSION unique_checks = 0, foreign_key_checks = 0");
        }
        return connection;
    }

    @Override
    public void close() {
        portal.close();
        database.kill();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            System.err.println("Left behind: " + folder);
        }
    }
}
