package works.metric.portal.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import works.metric.portal.access.Actor;
import works.metric.portal.access.CredentialScope;
import works.metric.portal.access.Ids;
import works.metric.portal.access.TenantScope;
import works.metric.portal.credentials.CredentialService;
import works.metric.portal.credentials.NewCredential;
import works.metric.portal.opendsr.CallbackDomainService;

/** OpenDSR's create over HTTP, acknowledged, beside the same rows written by plain JDBC. */
final class IntakeBench {

    private static final int[] CLIENTS = {2, 8, 32};
    private static final double LEAST = 0.5;
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("bench.seconds", 6));
    private static final Duration WARM_UP = Duration.ofSeconds(Integer.getInteger("bench.warm-up", 20));
    private static final int CONNECTIONS = 20;
    private static final String CALLBACK = "https://" + BenchPortal.DOMAIN + "/opendsr/callback";
    private static final List<String> TABLES = List.of(
            "subject_request",
            "subject_request_identity",
            "subject_request_timeline",
            "audit_entry",
            "opendsr_request",
            "opendsr_callback",
            "scheduled_tasks",
            "request_task",
            "notice");

    private interface Work {
        void one(int client, int turn) throws Exception;
    }

    private record Program(Actor admin, UUID credential, String token) {}

    private record Sum(Durations took, double seconds) {
        double perSecond() {
            return took.count() / seconds;
        }
    }

    private final BenchPortal portal;
    private final List<Program> programs = new ArrayList<>();
    private final HttpClient http;
    private final URI address;

    private IntakeBench(BenchPortal portal) throws SQLException {
        this.portal = portal;
        this.address = URI.create("http://127.0.0.1:" + portal.port() + "/opendsr/v2/requests");
        this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        for (Actor admin : BenchTenants.open(portal)) {
            NewCredential wanted = new NewCredential(
                    "Backend",
                    Set.of(CredentialScope.REQUESTS_WRITE),
                    LocalDate.now().plusMonths(6));
            UUID id = Ids.next();
            TenantScope.as(admin, () -> {
                portal.bean(CallbackDomainService.class).add(Ids.next(), BenchPortal.DOMAIN);
                programs.add(new Program(
                        admin,
                        id,
                        Objects.requireNonNull(portal.bean(CredentialService.class)
                                .create(id, wanted)
                                .token())));
            });
        }
    }

    static void run() throws Exception {
        Map<String, Object> settings = Map.of(
                "portal.api.per-minute", 1_000_000,
                "portal.api.burst", 1_000_000);
        try (BenchPortal portal = BenchPortal.start(settings);
                HikariDataSource plain = plain(portal)) {
            new IntakeBench(portal).measure(plain);
        }
    }

    /** As many connections as the portal has. */
    private static HikariDataSource plain(BenchPortal portal) throws SQLException {
        HikariDataSource own = portal.bean(DataSource.class).unwrap(HikariDataSource.class);
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(own.getJdbcUrl());
        config.setUsername(own.getUsername());
        config.setPassword(own.getPassword());
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setAutoCommit(false);
        config.setMaximumPoolSize(Math.min(CONNECTIONS, own.getMaximumPoolSize()));
        return new HikariDataSource(config);
    }

    private void measure(DataSource plain) throws Exception {
        Work post = this::post;
        Work write = (client, turn) -> {
            Program program = program(client, turn);
            try (Connection connection = plain.getConnection()) {
                HandWrittenIntake.write(connection, program.admin().requireTenant(), program.credential(), CALLBACK);
            }
        };
        Map<String, Double> portalRows = rowsOfOne(post);
        Map<String, Double> plainRows = rowsOfOne(write);
        if (!portalRows.equals(plainRows)) {
            throw new IllegalStateException("Not the same rows: " + portalRows + " and " + plainRows);
        }
        System.out.println("Rows of one request, on both sides: " + portalRows);
        load(8, post, WARM_UP);
        load(8, write, WARM_UP.dividedBy(4));
        System.out.printf(
                "%n%7s %10s %10s %10s %12s %10s %10s %7s %5s%n",
                "clients", "POST/s", "p50", "p99", "plain JDBC/s", "p50", "p99", "ratio", "goal");
        for (int clients : CLIENTS) {
            Sum posted = new Sum(new Durations(), 0);
            Sum written = new Sum(new Durations(), 0);
            // In turn, so that whatever else this machine does meets both.
            for (int round = 0; round < ROUNDS; round++) {
                written = add(written, load(clients, write, ROUND));
                posted = add(posted, load(clients, post, ROUND));
            }
            double ratio = posted.perSecond() / written.perSecond();
            System.out.printf(
                    "%7d %10.0f %7.1f ms %7.1f ms %12.0f %7.1f ms %7.1f ms %7.2f %5.1f %s%n",
                    clients,
                    posted.perSecond(),
                    posted.took().percentileMicros(50) / 1_000,
                    posted.took().percentileMicros(99) / 1_000,
                    written.perSecond(),
                    written.took().percentileMicros(50) / 1_000,
                    written.took().percentileMicros(99) / 1_000,
                    ratio,
                    LEAST,
                    ratio >= LEAST ? "" : "MISSED");
        }
    }

    private static Sum add(Sum before, Sum more) {
        before.took().addAll(more.took());
        return new Sum(before.took(), before.seconds() + more.seconds());
    }

    private static Sum load(int clients, Work work, Duration length) throws Exception {
        long began = System.nanoTime();
        long end = began + length.toNanos();
        List<Callable<Durations>> all = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            int client = i;
            all.add(() -> {
                Durations took = new Durations();
                for (int turn = 0; System.nanoTime() < end; turn++) {
                    long start = System.nanoTime();
                    work.one(client, turn);
                    took.add(System.nanoTime() - start);
                }
                return took;
            });
        }
        Durations took = new Durations();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            for (Future<Durations> each : threads.invokeAll(all)) {
                took.addAll(each.get());
            }
        }
        return new Sum(took, (System.nanoTime() - began) / 1e9);
    }

    private Program program(int client, int turn) {
        return programs.get((client * 7 + turn) % programs.size());
    }

    private void post(int client, int turn) throws Exception {
        String body = """
                {"regulation":"gdpr","subject_request_id":"%s","subject_request_type":"erasure","submitted_time":"%s",
                "subject_identities":[{"identity_type":"email","identity_value":"player-%d-%d@example.com",
                "identity_format":"raw"},{"identity_type":"android_id","identity_value":"%s","identity_format":"raw"}],
                "property_id":"com.example.game","api_version":"2.0","status_callback_urls":["%s"]}""".formatted(
                        UUID.randomUUID(),
                        Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.SECONDS),
                        client,
                        turn,
                        UUID.randomUUID(),
                        CALLBACK);
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(address)
                        .header(
                                "Authorization",
                                "Bearer " + program(client, turn).token())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 201) {
            throw new IllegalStateException(answer.statusCode() + " " + new String(answer.body()));
        }
    }

    /** By table, of ten calls after a first one, which writes when the credential was first used. */
    private Map<String, Double> rowsOfOne(Work work) throws Exception {
        for (int i = 0; i < programs.size(); i++) {
            work.one(0, i);
        }
        Map<String, Long> before = counts();
        for (int i = 0; i < 10; i++) {
            work.one(0, i);
        }
        Map<String, Double> each = new LinkedHashMap<>();
        counts().forEach((table, count) -> each.put(table, (count - before.get(table)) / 10.0));
        each.values().removeIf(count -> count == 0);
        return each;
    }

    private Map<String, Long> counts() throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        try (Connection connection = portal.connection();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                try (ResultSet row = statement.executeQuery("select count(*) from " + table)) {
                    row.next();
                    counts.put(table, row.getLong(1));
                }
            }
        }
        return counts;
    }
}
