package works.metric.portal.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A real MariaDB server for one machine, with grants on, reachable from the loopback address only. It is spoken to in
 * MySQL's protocol by MySQL's driver, as in production.
 *
 * <p>There are two accounts: {@link #MIGRATION_USER} owns the schema and hands out rights table by table;
 * {@link #APPLICATION_USER} has no right at all until a migration grants one. Everything the server keeps lies in one
 * home folder, used by one server at a time. A home left by a killed server recovers at the next start.
 */
public final class LocalDatabase implements AutoCloseable {

    public static final String SCHEMA = "portal";
    public static final String MIGRATION_USER = "portal_migrate";
    public static final String APPLICATION_USER = "portal_app";

    private static final Duration START_PATIENCE = Duration.ofSeconds(90);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

    private final Path home;
    private final MariaDbBinaries binaries;
    private final int port;
    private final Properties passwords;
    private final List<String> settings;

    private @Nullable FileChannel lock;
    private @Nullable TetheredProcess server;

    private LocalDatabase(Path home, MariaDbBinaries binaries, int port, String... settings) {
        this.home = home.toAbsolutePath().normalize();
        this.binaries = binaries;
        this.settings = List.of(settings);
        this.port = port == 0 ? freePort() : port;
        PrivateFiles.createFolder(this.home);
        this.passwords =
                PrivateFiles.secrets(this.home.resolve("accounts.properties"), MIGRATION_USER, APPLICATION_USER);
    }

    /**
     * A database whose data stays.
     *
     * @param home the folder for data, passwords and log; made when it is not there
     * @param program where the server's program is unpacked once (some 350 MB)
     * @param port the TCP port, or 0 for any free one
     */
    public static LocalDatabase in(Path home, Path program, int port) {
        return new LocalDatabase(home, new MariaDbBinaries(program), port);
    }

    /**
     * Deletes the data, the accounts and the log in a home folder; ends a server left behind there first.
     *
     * @throws IllegalStateException if the home is in use by another process
     */
    public static void erase(Path home) {
        try (LocalDatabase database = new LocalDatabase(home, new MariaDbBinaries(home), 0)) {
            database.takeLock();
            database.endLeftover();
            PrivateFiles.deleteFolder(database.home);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot erase " + home, e);
        }
    }

    /** The database that all tests of this process share: empty when it is first asked for, gone at the end. */
    public static LocalDatabase shared() {
        return Shared.DATABASE;
    }

    /**
     * A new, empty and not yet started database on a free port, for a test that stops or kills it.
     *
     * @param home an empty folder, best a temporary one
     * @param settings of the server that differ from the usual ones, as on its command line
     */
    public static LocalDatabase fresh(Path home, String... settings) {
        return new LocalDatabase(home, new MariaDbBinaries(Path.of("target", "local", "mariadb")), 0, settings);
    }

    /**
     * Starts the server and waits until it answers; installs the data folder first when there is none. The first start
     * takes about 6 s, a later one 2 s.
     *
     * @throws IllegalStateException if the home is in use by another process, or the server does not come up; the
     *     message says where its log lies
     */
    public synchronized LocalDatabase start() {
        if (isRunning()) {
            return this;
        }
        takeLock();
        try {
            endLeftover();
            Path data = binaries.install(home.resolve("data"));
            Path accounts = home.resolve("accounts.sql");
            PrivateFiles.write(accounts, accountsSql());
            server = TetheredProcess.start(
                    command(data, accounts),
                    data,
                    Map.of("LD_LIBRARY_PATH", binaries.libraries().toString()),
                    home.resolve("server.log"));
            Files.writeString(home.resolve("server.pid"), Long.toString(server.pid()));
            awaitAnswer(server);
            Files.delete(accounts);
            return this;
        } catch (IOException e) {
            close();
            throw new UncheckedIOException("Cannot start the local database in " + home, e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Stops the server in order; the data stays. */
    public synchronized void stop() {
        if (server != null) {
            server.stop(STOP_PATIENCE);
        }
        close();
    }

    /** Kills the server as a power cut would, {@code kill -9}; {@link #start()} then recovers the data. */
    public synchronized void kill() {
        if (server != null) {
            server.kill();
        }
        close();
    }

    /** The same as {@link #stop()}. */
    @Override
    public synchronized void close() {
        if (server != null) {
            server.stop(STOP_PATIENCE);
            server = null;
        }
        if (lock != null) {
            try {
                lock.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            lock = null;
        }
    }

    public synchronized boolean isRunning() {
        return server != null && server.isAlive();
    }

    public int port() {
        return port;
    }

    /** The process id of the running server, for tests that stop it with signals. */
    public synchronized long pid() {
        if (server == null) {
            throw new IllegalStateException("The local database is not running.");
        }
        return server.pid();
    }

    /** The server's own log, where the reason of a failed start stands. */
    public Path log() {
        return home.resolve("server.log");
    }

    /**
     * The address for MySQL's driver: nothing may be read from this machine's files or deserialised at the server's wish,
     * one statement at a time, time-outs set, and the session speaks UTC.
     */
    public String jdbcUrl() {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + SCHEMA
                + "?sslMode=DISABLED"
                + "&allowPublicKeyRetrieval=false"
                + "&allowLoadLocalInfile=false"
                + "&allowUrlInLocalInfile=false"
                + "&autoDeserialize=false"
                + "&allowMultiQueries=false"
                + "&connectTimeout=5000"
                + "&socketTimeout=30000"
                + "&connectionTimeZone=UTC"
                + "&forceConnectionTimeZoneToSession=true";
    }

    public String migrationPassword() {
        return passwords.getProperty(MIGRATION_USER);
    }

    public String applicationPassword() {
        return passwords.getProperty(APPLICATION_USER);
    }

    /** A connection of the account that migrates; the caller closes it. */
    public Connection connectAsMigration() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), MIGRATION_USER, migrationPassword());
    }

    /** A connection of the account the portal works with; refused (1044) until a migration has granted a right. */
    public Connection connectAsApplication() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(), APPLICATION_USER, applicationPassword());
    }

    /** Where the portal finds this database, as Spring Boot's own properties. */
    public Map<String, String> springProperties() {
        return Map.of(
                "spring.datasource.url", jdbcUrl(),
                "spring.datasource.username", APPLICATION_USER,
                "spring.datasource.password", applicationPassword(),
                "spring.flyway.user", MIGRATION_USER,
                "spring.flyway.password", migrationPassword());
    }

    /** Settings as near to MySQL 8.4 as MariaDB can come, safe after a crash, small in memory. */
    private List<String> command(Path data, Path accounts) {
        List<String> command = new ArrayList<>(List.of(
                binaries.server().toString(),
                "--no-defaults",
                "--basedir=" + binaries.folder(),
                "--datadir=" + data,
                "--tmpdir=" + data,
                "--socket=server.sock",
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--skip-name-resolve",
                "--init-file=" + accounts,
                "--local-infile=0",
                "--secure-file-priv=" + data,
                "--symbolic-links=0",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_bin",
                "--default-time-zone=+00:00",
                "--sql-mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
                        + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION",
                "--transaction-isolation=REPEATABLE-READ",
                "--innodb-snapshot-isolation=OFF",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=64M",
                "--innodb-log-file-size=32M",
                "--key-buffer-size=1M",
                "--aria-pagecache-buffer-size=8M",
                "--performance-schema=OFF",
                "--max-connections=100"));
        command.addAll(settings);
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        return command;
    }

    /**
     * Run by the server at every start, so that a home whose first start was cut short heals. The accounts that the
     * installation leaves open to everybody go.
     */
    private String accountsSql() {
        return """
                CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
                CREATE USER IF NOT EXISTS '%2$s'@'%%' IDENTIFIED BY '%3$s';
                CREATE USER IF NOT EXISTS '%4$s'@'%%' IDENTIFIED BY '%5$s';
                GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, ALTER, DROP, INDEX, REFERENCES, TRIGGER, CREATE VIEW, SHOW VIEW, LOCK TABLES ON %1$s.* TO '%2$s'@'%%' WITH GRANT OPTION;
                DROP USER IF EXISTS ''@'localhost';
                DROP DATABASE IF EXISTS test;
                DELETE FROM mysql.db WHERE Db LIKE 'test%%';
                FLUSH PRIVILEGES;
                """.formatted(SCHEMA, MIGRATION_USER, migrationPassword(), APPLICATION_USER, applicationPassword());
    }

    private void awaitAnswer(TetheredProcess starting) {
        long giveUp = System.nanoTime() + START_PATIENCE.toNanos();
        while (System.nanoTime() < giveUp && starting.isAlive()) {
            try (Connection connection = connectAsMigration()) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException e) {
                pause();
            }
        }
        throw new IllegalStateException("The local database did not start. Its log says why: " + log());
    }

    private void takeLock() {
        try {
            FileChannel channel =
                    FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock taken;
            try {
                taken = channel.tryLock();
            } catch (OverlappingFileLockException e) {
                taken = null;
            }
            if (taken == null) {
                channel.close();
                throw new IllegalStateException("Another process uses the local database in " + home + ".");
            }
            lock = channel;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot lock " + home, e);
        }
    }

    /** A server that a killed process left behind is about to stop by itself; waits for it, then makes it. */
    private void endLeftover() throws IOException {
        Path pidFile = home.resolve("server.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()))
                .filter(handle -> handle.info().command().orElse("").endsWith("/mariadbd"))
                .ifPresent(leftover -> {
                    leftover.destroy();
                    long giveUp = System.nanoTime() + STOP_PATIENCE.toNanos();
                    while (leftover.isAlive() && System.nanoTime() < giveUp) {
                        pause();
                    }
                    leftover.destroyForcibly();
                });
        Files.delete(pidFile);
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the local database starts", e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Made when it is first asked for; the tether ends the server with this process. */
    private static final class Shared {

        private static final LocalDatabase DATABASE = start();

        private static LocalDatabase start() {
            Path home = PrivateFiles.temporaryFolder("portal-database");
            LocalDatabase database = fresh(home).start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                database.kill();
                PrivateFiles.deleteFolder(home);
            }));
            return database;
        }
    }
}
