package works.metric.portal.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the portal relies on when it says that the database itself keeps the audit append-only. */
@Tag("database")
class LocalDatabaseTest {

    private static Path folder;

    private static LocalDatabase database;

    @BeforeAll
    static void migrate(@TempDir Path temporary) throws Exception {
        folder = temporary;
        database = LocalDatabase.fresh(folder.resolve("home")).start();
        Path migrations = Files.createDirectory(folder.resolve("migrations"));
        Files.writeString(migrations.resolve("V001__audit.sql"), """
                CREATE TABLE audit_entry (
                    id BINARY(16) NOT NULL PRIMARY KEY,
                    at DATETIME(6) NOT NULL,
                    what VARCHAR(200) NOT NULL
                ) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

                DELIMITER //
                CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry FOR EACH ROW
                BEGIN
                    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit entries are append-only';
                END//
                DELIMITER ;

                GRANT SELECT, INSERT ON portal.audit_entry TO 'portal_app'@'%';
                """);
        int applied = Flyway.configure()
                .dataSource(database.jdbcUrl(), LocalDatabase.MIGRATION_USER, database.migrationPassword())
                .locations("filesystem:" + migrations)
                .load()
                .migrate()
                .migrationsExecuted;
        assertThat(applied).isEqualTo(1);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void applicationAppendsToTheAuditAndCanDoNothingElse() throws SQLException {
        try (Connection application = database.connectAsApplication()) {
            append(application, "instruction activated");

            assertThat(entries(application, "instruction activated")).isEqualTo(1);
            assertRefused(application, "UPDATE audit_entry SET what = 'nothing'", 1142);
            assertRefused(application, "DELETE FROM audit_entry", 1142);
            assertRefused(application, "DROP TABLE audit_entry", 1142);
            assertRefused(application, "CREATE TABLE mine (id INT)", 1142);
            assertRefused(application, "DROP TRIGGER audit_entry_no_update", 1142);
            assertRefused(application, "SELECT * FROM flyway_schema_history", 1142);
            assertRefused(application, "SELECT * FROM mysql.global_priv", 1142);
            assertRefused(application, "SELECT 1 INTO OUTFILE 'stolen'", 1045);
        }
    }

    @Test
    void triggerRefusesEvenTheOwnerOfTheTable() throws SQLException {
        try (Connection migration = database.connectAsMigration()) {
            append(migration, "instruction activated");

            assertThatThrownBy(() -> execute(migration, "UPDATE audit_entry SET what = 'nothing'"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void committedEntriesSurviveAKilledServer() throws SQLException {
        try (Connection application = database.connectAsApplication()) {
            append(application, "before the power cut");
        }

        database.kill();
        database.start();

        try (Connection application = database.connectAsApplication()) {
            assertThat(entries(application, "before the power cut")).isEqualTo(1);
        }
    }

    @Test
    void oneFolderServesOneServer() throws Exception {
        try (LocalDatabase second = LocalDatabase.fresh(folder.resolve("home"))) {
            assertThatThrownBy(second::start)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Another process uses the local database");
        }
        assertThat(database.isRunning()).isTrue();
    }

    @Test
    void passwordsAreForTheOwnerOnlyAndNotLeftInTheStartFile() throws Exception {
        Path home = folder.resolve("home");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("accounts.properties"))))
                .isEqualTo("rw-------");
        assertThat(home.resolve("accounts.sql")).doesNotExist();
    }

    @Test
    void behavesLikeMySql() throws SQLException {
        try (Connection application = database.connectAsApplication();
                Statement statement = application.createStatement();
                ResultSet row = statement.executeQuery("""
                        SELECT @@time_zone, @@local_infile, @@innodb_snapshot_isolation,
                               @@innodb_flush_log_at_trx_commit, @@transaction_isolation, @@collation_database
                        """)) {
            row.next();
            assertThat(row.getString(1)).isIn("UTC", "+00:00");
            assertThat(row.getInt(2)).isZero();
            assertThat(row.getInt(3)).isZero();
            assertThat(row.getInt(4)).isEqualTo(1);
            assertThat(row.getString(5)).isEqualTo("REPEATABLE-READ");
            assertThat(row.getString(6)).isEqualTo("utf8mb4_bin");
        }
    }

    private static void append(Connection connection, String what) throws SQLException {
        execute(connection, "INSERT INTO audit_entry VALUES (RANDOM_BYTES(16), UTC_TIMESTAMP(6), '" + what + "')");
    }

    private static int entries(Connection connection, String what) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT COUNT(*) FROM audit_entry WHERE what = '" + what + "'")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void assertRefused(Connection connection, String sql, int error) {
        assertThatThrownBy(() -> execute(connection, sql))
                .as(sql)
                .isInstanceOfSatisfying(SQLException.class, refusal -> assertThat(refusal.getErrorCode())
                        .isEqualTo(error));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
