package works.metric.portal.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import works.metric.portal.access.DatabaseAway;
import works.metric.portal.local.DemoPeople;
import works.metric.portal.local.DemoPortal;
import works.metric.portal.local.LocalDatabase;
import works.metric.portal.local.LocalIdentityProvider;

/** The database goes and comes back while people write: they are told, soon, and go on without anybody's help. */
@Tag("faults")
class DatabaseGoneTest {

    private static final int WRITERS = 6;
    /** Of the driver, in this test; ./portal run has 30 s. */
    private static final Duration SOCKET_TIMEOUT = Duration.ofSeconds(4);
    /** A connection is waited for 5 s; the rest is for a busy machine. */
    private static final Duration LONGEST_CALL = Duration.ofSeconds(9);

    private static final Duration RECOVERY = Duration.ofSeconds(15);

    private static final String JOB = "counted-job";

    @TempDir
    private static Path folder;

    private static final AtomicInteger JOBS_DONE = new AtomicInteger();

    private static LocalDatabase database;
    private static LocalIdentityProvider provider;
    private static ConfigurableApplicationContext portal;
    private static Reader reader;
    private static Path path;
    private static Journal journal;
    private static Writer writer;

    @BeforeAll
    static void startPortal() throws Exception {
        database = LocalDatabase.fresh(folder.resolve("database")).start();
        int port = freePort();
        String address = "http://localhost:" + port;
        int providerPort = freePort();
        Map<String, Object> settings = FaultSettings.of(database, folder, "http://localhost:" + providerPort);
        settings.put("server.port", port);
        settings.put("portal.public-url", address);
        settings.put(
                "spring.datasource.url",
                database.jdbcUrl().replace("socketTimeout=30000", "socketTimeout=" + SOCKET_TIMEOUT.toMillis()));
        SpringApplication application = DemoPortal.application();
        application.addInitializers(context ->
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("faults", settings)));
        application.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean("countedJob", OneTimeTask.class, () -> Tasks.oneTime(JOB)
                        .execute((job, unused) -> JOBS_DONE.incrementAndGet())));
        portal = application.run();
        // After the portal, which changes for the whole process where Spring Security keeps who is signed in.
        provider = LocalIdentityProvider.start(
                        providerPort,
                        Map.of("nordlys", FaultSettings.CLIENT_SECRET, "zephyr", FaultSettings.CLIENT_SECRET))
                .allowPortal(address);
        reader = new Reader(address).signIn(DemoPeople.of("nordlys", DemoPeople.Role.PRIVACY_LEAD));
        path = folder.resolve("journal");
        journal = Journal.appendTo(path);
        writer = new Writer(portal, journal);
    }

    @AfterAll
    static void stopPortal() {
        if (portal != null) {
            portal.close();
        }
        if (provider != null) {
            provider.close();
        }
        if (database != null) {
            database.close();
        }
    }

    @Test
    void everybodyIsToldAndGoesOnWhenTheDatabaseIsBack() throws Exception {
        assertThat(reader.get("/t/nordlys").join().statusCode()).isEqualTo(200);
        assertThat(reader.get("/actuator/health/readiness").join().statusCode()).isEqualTo(200);
        int jobsBefore = JOBS_DONE.get();
        portal.getBean(SchedulerClient.class)
                .schedule(
                        new TaskInstance<Void>(JOB, "due-meanwhile"),
                        Instant.now().plusSeconds(4));
        Load load = Load.of(writer, WRITERS);
        long recovery;
        Duration outage;
        try (load) {
            Thread.sleep(1_000);
            long gone = System.nanoTime();
            database.kill();
            CompletableFuture<HttpResponse<String>> page = reader.get("/t/nordlys/requests");
            CompletableFuture<HttpResponse<String>> door =
                    new Reader(portalAddress()).get("/sign-in/to?company=nordlys");
            CompletableFuture<HttpResponse<String>> leaving =
                    new Reader(portalAddress()).get("/oauth2/authorization/nordlys");
            CompletableFuture<HttpResponse<String>> ready = reader.get("/actuator/health/readiness");
            assertThat(reader.get("/actuator/health/liveness").join().statusCode())
                    .as("liveness")
                    .isEqualTo(200);
            saysNotNow("a screen", page);
            saysNotNow("the sign-in form's answer", door);
            saysNotNow("the way to the provider", leaving);
            assertThat(ready.join().statusCode()).as("readiness").isEqualTo(503);
            assertThat(secondsSince(gone)).as("all of them told").isLessThan(15);
            database.start();
            long back = System.nanoTime();
            outage = Duration.ofNanos(back - gone);
            recovery = load.untilAllSucceed(back, RECOVERY);
        }
        await().atMost(Duration.ofSeconds(20)).until(() -> JOBS_DONE.get() > jobsBefore);
        assertThat(reader.get("/t/nordlys").join().statusCode()).isEqualTo(200);
        assertThat(reader.get("/actuator/health/readiness").join().statusCode()).isEqualTo(200);
        eachFaultIsTold(load);
        assertThat(load.longest()).isLessThan(LONGEST_CALL);
        settle("Database killed", load, outage, recovery);
    }

    @Test
    void databaseThatHangsHoldsNobodyLongerThanTheTimeOuts() throws Exception {
        Load load = Load.of(writer, WRITERS);
        long recovery;
        Duration outage;
        try (load) {
            Thread.sleep(1_000);
            long gone = System.nanoTime();
            signal("STOP");
            try {
                Thread.sleep(8_000);
            } finally {
                signal("CONT");
            }
            long back = System.nanoTime();
            outage = Duration.ofNanos(back - gone);
            recovery = load.untilAllSucceed(back, RECOVERY);
        }
        eachFaultIsTold(load);
        assertThat(load.longest()).isLessThan(LONGEST_CALL.plus(SOCKET_TIMEOUT));
        settle("Database hung", load, outage, recovery);
    }

    private static void saysNotNow(String what, CompletableFuture<HttpResponse<String>> asked) {
        HttpResponse<String> answer = asked.join();
        assertThat(answer.statusCode()).as(what).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).as(what).isPresent();
        assertThat(answer.body())
                .as(what)
                .contains("The portal is not available at the moment")
                .doesNotContain("Exception")
                .doesNotContain("at works.metric");
    }

    private static void eachFaultIsTold(Load load) {
        assertThat(load.failures()).isNotEmpty().allSatisfy(call -> assertThat(call.fault())
                .isInstanceOf(DatabaseAway.class));
    }

    /** What was cut is there whole or not at all; made again with the same ids, it is there once. */
    private static void settle(String what, Load load, Duration outage, long recovery) throws Exception {
        Stored.Verdict verdict = Stored.check(database, Journal.read(path));
        List<Journal.Step> left = Journal.read(path).inDoubt();
        left.forEach(writer::make);
        assertThat(Stored.check(database, Journal.read(path)).inDoubt()).isZero();
        System.out.printf(
                "%s for %.1f s: %d calls, %d told of it, longest %.1f s, everybody wrote again after %.1f s; "
                        + "%d acknowledged, %d in doubt (%d stored whole, %d absent), lost 0, doubled 0, half 0%n",
                what,
                outage.toMillis() / 1e3,
                load.count(),
                load.failures().size(),
                load.longest().toMillis() / 1e3,
                recovery / 1e9,
                verdict.acknowledged(),
                verdict.inDoubt(),
                verdict.whole(),
                verdict.absent());
    }

    private static void signal(String name) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(database.pid()))
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }

    private static String portalAddress() {
        return "http://localhost:" + portal.getEnvironment().getProperty("server.port");
    }

    private static double secondsSince(long moment) {
        return (System.nanoTime() - moment) / 1e9;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
