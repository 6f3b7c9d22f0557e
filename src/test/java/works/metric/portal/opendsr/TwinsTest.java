package works.metric.portal.opendsr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import works.metric.portal.AuditRows;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.CredentialScope;
import works.metric.portal.credentials.CredentialService;
import works.metric.portal.local.LocalDatabase;
import works.metric.portal.opendsr.SpecController.Dialect;
import works.metric.portal.opendsr.SpecController.Reply;

/**
 * Many programs of one company send the same requests in the same moment, and again the next day.
 * {@code -Dtwins.full=true}: 50 programs, 200 requests.
 */
@PortalTest
class TwinsTest {

    private static final boolean FULL = Boolean.getBoolean("twins.full");
    private static final int TWINS = FULL ? 50 : 10;
    private static final int KEYS = FULL ? 200 : 20;

    /** One call. @param again because the portal was too busy the first time */
    private record Call(UUID key, Reply reply, long millis, int again) {}

    @LocalServerPort
    private int port;

    @Autowired
    private Stage stage;

    @Autowired
    private CredentialService credentials;

    @Autowired
    private AuditRows audit;

    @Autowired
    private TestClock clock;

    private final List<UUID> keys =
            IntStream.range(0, KEYS).mapToObj(i -> UUID.randomUUID()).toList();

    @Test
    void twinsMakeOneCaseAndGetOneAnswerForAsLongAsItIsKept() throws Exception {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        Stage.Cast zephyr = stage.tenant("Zéphyr Mobile SARL");
        long began = System.nanoTime();
        List<Call> calls = allAtOnce(nordlys);
        long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();

        Map<UUID, Set<String>> stored = new HashMap<>();
        calls.stream().filter(call -> call.reply().status() == 201).forEach(call -> stored.computeIfAbsent(
                        call.key(), key -> new HashSet<>())
                .add(call.reply().text()));
        long conflicts =
                calls.stream().filter(call -> call.reply().status() == 409).count();
        assertThat(calls).extracting(call -> call.reply().status()).isSubsetOf(201, 409);
        assertThat(stored.keySet()).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(stored.values()).as("one answer for each key").allSatisfy(one -> assertThat(one)
                .hasSize(1));
        assertThat(cases(nordlys)).isEqualTo(KEYS);
        keys.forEach(key -> assertThat(audit.actionsOn(nordlys, key)).containsExactly("request.recorded"));
        System.out.printf(
                "Twins over OpenDSR: %d keys x %d at once = %d calls in %d s, %d cases, %d got the stored answer, %d a "
                        + "conflict, %d came again after a 503, slowest %d ms%n",
                KEYS,
                TWINS,
                calls.size(),
                seconds,
                cases(nordlys),
                calls.size() - KEYS - conflicts,
                conflicts,
                calls.stream().mapToInt(Call::again).sum(),
                calls.stream().mapToLong(Call::millis).max().orElse(0));

        SpecController other = program(nordlys);
        List<Reply> refused = keys.stream()
                .map(key -> other.create(SpecController.request(key, "access")))
                .toList();
        assertThat(refused).extracting(Reply::status).containsOnly(409);
        SpecController theirs = program(zephyr);
        List<Reply> elsewhere = keys.stream()
                .map(key -> theirs.create(SpecController.request(key, "access")))
                .toList();
        assertThat(elsewhere).extracting(Reply::status).containsOnly(201);
        assertThat(cases(zephyr)).isEqualTo(KEYS);

        clock.advance(Duration.ofHours(23));
        long nextDay = replayed(nordlys, stored);
        clock.advance(Duration.ofHours(2));
        long later = replayed(nordlys, stored);
        System.out.printf(
                "The same keys: with another body %d x 409, from another company %d cases of its own, after 23 h %d and "
                        + "after 25 h %d times the stored answer, %d cases%n",
                refused.size(), cases(zephyr), nextDay, later, cases(nordlys));
        assertThat(nextDay).isEqualTo(KEYS);
        assertThat(later).isEqualTo(KEYS);
        assertThat(cases(nordlys)).isEqualTo(KEYS);
    }

    /** Each program has a credential of its own, and waits for all others before each key. */
    private List<Call> allAtOnce(Stage.Cast tenant) throws Exception {
        CyclicBarrier together = new CyclicBarrier(TWINS);
        List<SpecController> programs =
                Stream.generate(() -> program(tenant)).limit(TWINS).toList();
        List<Callable<List<Call>>> work = programs.stream()
                .map(program -> (Callable<List<Call>>) () -> {
                    List<Call> made = new ArrayList<>();
                    for (UUID key : keys) {
                        together.await(120, TimeUnit.SECONDS);
                        made.add(call(program, key));
                    }
                    return made;
                })
                .toList();
        List<Call> all = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(TWINS)) {
            for (Future<List<Call>> one : pool.invokeAll(work)) {
                all.addAll(one.get());
            }
        }
        return all;
    }

    /** As {@code Retry-After} asks, but without the wait. */
    private static Call call(SpecController program, UUID key) {
        long began = System.nanoTime();
        Reply reply = program.create(SpecController.request(key, "erasure"));
        int again = 0;
        while (reply.status() == 503 && again < 5) {
            again++;
            reply = program.create(SpecController.request(key, "erasure"));
        }
        return new Call(key, reply, (System.nanoTime() - began) / 1_000_000, again);
    }

    private long replayed(Stage.Cast tenant, Map<UUID, Set<String>> stored) {
        SpecController program = program(tenant);
        return keys.stream()
                .filter(key -> stored.get(key)
                        .contains(program.trusted(201, program.create(SpecController.request(key, "erasure")))
                                .text()))
                .count();
    }

    private SpecController program(Stage.Cast tenant) {
        return new SpecController(PortalWire.of(port, credentials, tenant, CredentialScope.REQUESTS_WRITE), Dialect.V2);
    }

    private static long cases(Stage.Cast tenant) {
        try (Connection database = LocalDatabase.shared().connectAsMigration();
                PreparedStatement count =
                        database.prepareStatement("select count(*) from subject_request where tenant_id = ?")) {
            UUID id = tenant.id().value();
            count.setBytes(
                    1,
                    ByteBuffer.allocate(16)
                            .putLong(id.getMostSignificantBits())
                            .putLong(id.getLeastSignificantBits())
                            .array());
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
