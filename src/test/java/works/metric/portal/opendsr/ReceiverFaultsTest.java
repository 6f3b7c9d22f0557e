package works.metric.portal.opendsr;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import works.metric.portal.JobsForTests;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;

/** Receivers with all their faults: each status reaches them at least once, and in order for each request. */
@PortalTest
class ReceiverFaultsTest {

    /** Requests for each receiver; {@code -Dreceivers.requests=} for more. */
    private static final int REQUESTS = Integer.getInteger("receivers.requests", 3);

    private static final List<String> STATUSES = List.of("pending", "in_progress", "completed");
    private static final int LONGEST_MINUTES = 24 * 60;

    @Autowired
    private Stage stage;

    @Autowired
    private CasesWithResults cases;

    @Autowired
    private CallbackDomainService domains;

    @Autowired
    private CallbackService callbacks;

    @Autowired
    private JobsForTests jobs;

    @Autowired
    private TestClock clock;

    private final List<UUID> ids = new ArrayList<>();
    private final Map<String, Instant> arrived = new HashMap<>();
    private Stage.Cast nordlys;

    @BeforeEach
    void aController() {
        nordlys = stage.tenant("Nordlys Spill AS");
        nordlys.as(Role.TENANT_ADMIN, () -> domains.add(Ids.next(), "127.0.0.1"));
    }

    @Test
    void downForAnHour() {
        CallbackReceiver before = new CallbackReceiver();
        int port = before.port();
        before.close();
        begin(before);
        passMinutes(60);
        try (CallbackReceiver up = new CallbackReceiver(port)) {
            watch(up);
            int minutes = 60 + untilDelivered();
            report("down for an hour", up, minutes);
            // Tries after 0, 1, 3, 7, 15, 31 and 63 minutes.
            assertThat(minutes).isLessThanOrEqualTo(64);
        }
    }

    @Test
    void flapping() {
        try (CallbackReceiver receiver = new CallbackReceiver()) {
            Random moods = new Random(7);
            watch(receiver);
            receiver.answers(() -> switch (moods.nextInt(6)) {
                case 0 -> 503;
                case 1 -> throw new IllegalStateException("the connection breaks off");
                case 2 -> 404;
                default -> 204;
            });
            begin(receiver);
            report("flapping", receiver, untilDelivered());
        }
    }

    @Test
    void faultsFor20Minutes() {
        try (CallbackReceiver receiver = new CallbackReceiver()) {
            watch(receiver);
            receiver.answer(500);
            begin(receiver);
            passMinutes(20);
            receiver.answer(202);
            report("500 for 20 minutes", receiver, 20 + untilDelivered());
        }
    }

    @Test
    void slowBy30Seconds() {
        CountDownLatch over = new CountDownLatch(1);
        try (CallbackReceiver receiver = new CallbackReceiver()) {
            AtomicInteger calls = new AtomicInteger();
            watch(receiver);
            receiver.answers(() -> {
                if (calls.getAndIncrement() < 2) {
                    hang(over);
                }
                return 202;
            });
            begin(receiver);
            report("30 s slow at first, cut off by the portal", receiver, untilDelivered());
        } finally {
            over.countDown();
        }
    }

    private static void hang(CountDownLatch over) {
        try {
            boolean unused = over.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** All three statuses of each request, before the receiver has taken any. */
    private void begin(CallbackReceiver receiver) {
        for (int i = 0; i < REQUESTS; i++) {
            UUID id = UUID.randomUUID();
            ids.add(id);
            cases.created(nordlys, id, "erasure", receiver.url("/" + id));
            cases.started(nordlys, id);
            cases.completed(nordlys, id);
        }
        jobs.runDue();
    }

    /** Notes when each message was first heard. */
    private void watch(CallbackReceiver receiver) {
        receiver.onCall = () -> {
            CallbackReceiver.Received last = receiver.received().getLast();
            arrived.putIfAbsent(last.path() + last.status(), clock.instant());
        };
    }

    private void passMinutes(int minutes) {
        for (int i = 0; i < minutes; i++) {
            clock.advance(Duration.ofMinutes(1));
            jobs.runDue();
        }
    }

    private int untilDelivered() {
        int minutes = 0;
        while (!ids.stream().allMatch(this::isDelivered)) {
            assertThat(minutes++).as("minutes until all is delivered").isLessThan(LONGEST_MINUTES);
            passMinutes(1);
        }
        return minutes;
    }

    private boolean isDelivered(UUID id) {
        return nordlys.as(Role.AUDITOR, () -> callbacks.ofRequest(id)).stream()
                .allMatch(callback -> callback.state() == CallbackState.DELIVERED);
    }

    private void report(String fault, CallbackReceiver receiver, int minutes) {
        int outOfOrder = 0;
        int missing = 0;
        for (UUID id : ids) {
            List<String> heard = receiver.received().stream()
                    .filter(one -> one.path().equals("/" + id))
                    .map(CallbackReceiver.Received::status)
                    .toList();
            missing += (int)
                    STATUSES.stream().filter(status -> !heard.contains(status)).count();
            for (int i = 1; i < heard.size(); i++) {
                outOfOrder += STATUSES.indexOf(heard.get(i)) < STATUSES.indexOf(heard.get(i - 1)) ? 1 : 0;
            }
        }
        int owed = ids.size() * STATUSES.size();
        long givenUp = ids.stream()
                .flatMap(id -> nordlys.as(Role.AUDITOR, () -> callbacks.ofRequest(id)).stream())
                .filter(callback -> callback.state() == CallbackState.GIVEN_UP)
                .count();
        int tries = ids.stream()
                .flatMap(id -> nordlys.as(Role.AUDITOR, () -> callbacks.ofRequest(id)).stream())
                .mapToInt(CallbackDetails::attempts)
                .sum();
        System.out.printf(
                "Receiver %s: %d statuses of %d requests, %d tries, %d messages heard, %d given up, %d missing, %d out of "
                        + "order, the last delivered after %d minutes%n",
                fault, owed, ids.size(), tries, receiver.received().size(), givenUp, missing, outOfOrder, minutes);
        assertThat(missing).isZero();
        assertThat(outOfOrder).isZero();
        assertThat(arrived).hasSize(owed);
        assertThat(tries).as("some were tried again").isGreaterThan(owed);
    }
}
