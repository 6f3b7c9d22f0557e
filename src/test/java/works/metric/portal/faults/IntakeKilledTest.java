package works.metric.portal.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.sql.SQLException;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import works.metric.portal.local.LocalDatabase;
import works.metric.portal.local.SigningKeystore;
import works.metric.portal.opendsr.CallbackReceiver;
import works.metric.portal.opendsr.SpecController;
import works.metric.portal.opendsr.SpecController.Dialect;

/**
 * The portal is killed while companies' programs send it requests over HTTP, again and again on the same database. What
 * was acknowledged is stored once, with its audit entry, and its callbacks arrive: signed, in order, at least once.
 */
@Tag("faults")
class IntakeKilledTest {

    private static final int ROUNDS = Integer.getInteger("faults.rounds", 1);
    private static final long SEED = Long.getLong("faults.seed", System.nanoTime());
    private static final int FEWEST_ANSWERS = 12;
    private static final int MOST_ANSWERS = 60;
    private static final int LONGEST_AFTER_MILLIS = 500;
    private static final long DRAIN_NANOS = 300_000_000_000L;
    private static final String DOMAIN = "opendsr.metric.works";
    private static final String PASSWORD = "password-of-tests";

    @TempDir
    private Path folder;

    private Path tokens;
    private Path log;
    private X509Certificate anchor;

    @Test
    void whatWasAcknowledgedIsStoredOnceAndCalledBack() throws Exception {
        tokens = folder.resolve("tokens");
        log = folder.resolve("portal.log");
        Random moments = new Random(SEED);
        int whole = 0;
        int absent = 0;
        try (LocalDatabase database =
                        LocalDatabase.fresh(folder.resolve("database")).start();
                CallbackReceiver receiver = new CallbackReceiver()) {
            Map<String, Object> settings = settings(database);
            IntakeClients clients = new IntakeClients(DOMAIN, anchor, receiver.url("/status"));
            for (int round = 1; round <= ROUNDS; round++) {
                ChildPortal portal = ChildPortal.start(IntakePortal.class, tokens, settings, log);
                try {
                    int port = port(portal, round);
                    clients.settle(port, Files.readAllLines(tokens));
                    clients.begin(port, Files.readAllLines(tokens));
                    clients.await(moments.nextInt(FEWEST_ANSWERS, MOST_ANSWERS));
                    Thread.sleep(moments.nextInt(LONGEST_AFTER_MILLIS));
                } finally {
                    portal.kill();
                }
                clients.end();
                StoredIntake stored = check(database, clients);
                for (IntakeClients.Call call : clients.doubtful()) {
                    StoredIntake.Request request = stored.requests().get(call.id());
                    boolean there = request != null
                            && (!call.cancel() || request.state().equals("CANCELLED"));
                    whole += there ? 1 : 0;
                    absent += there ? 0 : 1;
                }
            }
            ChildPortal portal = ChildPortal.start(IntakePortal.class, tokens, settings, log);
            try {
                clients.settle(port(portal, ROUNDS + 1), Files.readAllLines(tokens));
                awaitDelivery(database);
            } finally {
                portal.kill();
            }
            StoredIntake stored = check(database, clients);
            assertThat(stored.requests().keySet())
                    .as("nothing but what was sent and is acknowledged by now")
                    .isEqualTo(clients.created());
            int callbacks = clients.created().size() + clients.cancelled().size();
            int arrived = heard(receiver, clients);
            System.out.printf(
                    "Portal killed under intake: %d rounds, %d requests and %d cancels acknowledged, %d in doubt "
                            + "(%d stored whole, %d absent) and sent again, lost 0, doubled 0, half 0; %d callbacks owed, "
                            + "%d arrived (%d more than once), all signed, all in order; seed %d%n",
                    ROUNDS,
                    clients.created().size(),
                    clients.cancelled().size(),
                    clients.retried(),
                    whole,
                    absent,
                    callbacks,
                    arrived,
                    arrived - callbacks,
                    SEED);
            assertThat(clients.created()).hasSizeGreaterThanOrEqualTo(ROUNDS * FEWEST_ANSWERS / 2);
            assertThat(clients.retried()).as("some calls were cut").isPositive();
        }
    }

    private Map<String, Object> settings(LocalDatabase database) {
        Path keystore = folder.resolve("opendsr.p12");
        SigningKeystore.add(keystore, PASSWORD, "signs", DOMAIN, "-1d", 365);
        anchor = SigningKeystore.certificate(keystore, PASSWORD);
        Map<String, Object> settings = new HashMap<>(FaultSettings.of(database, folder, "http://localhost:9"));
        settings.put("spring.main.lazy-initialization", "true");
        settings.put("portal.opendsr.keystore", keystore.toString());
        settings.put("portal.opendsr.keystore-password", PASSWORD);
        settings.put("portal.opendsr.domain", DOMAIN);
        settings.put("portal.api.per-minute", "1000000");
        settings.put("portal.api.burst", "1000000");
        // What a killed process had begun is taken up within seconds, not minutes.
        settings.put("db-scheduler.heartbeat-interval", "1s");
        settings.put("db-scheduler.polling-interval", "1s");
        return settings;
    }

    private static int port(ChildPortal portal, int start) throws Exception {
        return Integer.parseInt(portal.await(IntakePortal.READY, start).substring(IntakePortal.READY.length()));
    }

    private static StoredIntake check(LocalDatabase database, IntakeClients clients) throws SQLException {
        StoredIntake stored = StoredIntake.read(database);
        stored.eachIsWhole();
        assertThat(stored.requests().keySet()).as("acknowledged, so stored").containsAll(clients.created());
        clients.cancelled().forEach(id -> assertThat(stored.requests().get(id).state())
                .as("acknowledged, so cancelled: %s", id)
                .isEqualTo("CANCELLED"));
        return stored;
    }

    private static void awaitDelivery(LocalDatabase database) throws Exception {
        long giveUp = System.nanoTime() + DRAIN_NANOS;
        while (!StoredIntake.read(database).isEverythingDelivered()) {
            assertThat(System.nanoTime())
                    .as("time until all callbacks are delivered")
                    .isLessThan(giveUp);
            Thread.sleep(500);
        }
    }

    /** As the companies' receivers take them in. How many came. */
    private int heard(CallbackReceiver receiver, IntakeClients clients) throws Exception {
        List<CallbackReceiver.Received> received = receiver.received();
        SpecController listener = new SpecController(fromFile(), Dialect.V2, DOMAIN, anchor, new Date());
        Map<UUID, StringBuilder> told = new HashMap<>();
        for (CallbackReceiver.Received one : received) {
            JsonNode callback = listener.hear(one, receiver.url("/status"));
            told.computeIfAbsent(
                            UUID.fromString(callback.get("subject_request_id").stringValue()),
                            unused -> new StringBuilder())
                    .append(callback.get("request_status").stringValue())
                    .append(' ');
        }
        Set<UUID> cancelled = clients.cancelled();
        assertThat(told.keySet()).as("requests called back").isEqualTo(clients.created());
        told.forEach((id, statuses) -> assertThat(statuses.toString())
                .as("callbacks of %s", id)
                .matches(cancelled.contains(id) ? "(pending )+(cancelled )+" : "(pending )+"));
        return received.size();
    }

    /** The portal is gone by now: discovery and certificate as they were read before. */
    private SpecController.Wire fromFile() throws Exception {
        String pem = "-----BEGIN CERTIFICATE-----\n"
                + java.util.Base64.getMimeEncoder().encodeToString(anchor.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
        byte[] discovery = "{\"api_version\":\"2.0\",\"processor_certificate\":\"https://x.example/c.pem\"}".getBytes();
        return (method, path, headers, body) ->
                new SpecController.Reply(200, Map.of(), path.endsWith(".pem") ? pem.getBytes() : discovery);
    }
}
