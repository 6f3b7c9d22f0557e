package works.metric.portal.opendsr;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;

/** Receivers that hang keep nobody else waiting: with the number of threads the portal really has. */
@PortalTest
class SlowReceiversTest {

    private static final int SLOW = 20;
    private static final int EACH = 5;
    private static final int QUICK = 10;
    private static final int HANG_SECONDS = 30;

    @Autowired
    private Stage stage;

    @Autowired
    private CasesWithResults cases;

    @Autowired
    private CallbackDomainService domains;

    @Autowired
    private DataSource database;

    @Autowired
    private List<Task<?>> tasks;

    @Autowired
    private TestClock clock;

    @Value("${db-scheduler.threads}")
    private int threads;

    @Test
    void twentyReceiversThatHangDelayTheOthersByLessThanTwoSeconds() throws InterruptedException {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        nordlys.as(Role.TENANT_ADMIN, () -> domains.add(Ids.next(), "127.0.0.1"));
        List<CallbackReceiver> hanging = new ArrayList<>();
        Scheduler scheduler = Scheduler.create(database, tasks)
                .threads(threads)
                .clock(clock::instant)
                .pollingInterval(Duration.ofMillis(100))
                .alwaysPersistTimestampInUTC()
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
        Semaphore arrived = new Semaphore(0);
        CountDownLatch hung = new CountDownLatch(SLOW);
        CountDownLatch over = new CountDownLatch(1);
        Thread time = Thread.ofVirtual().start(this::letTimePass);
        try (CallbackReceiver quick = new CallbackReceiver()) {
            quick.onCall = arrived::release;
            for (int i = 0; i < SLOW; i++) {
                CallbackReceiver one = new CallbackReceiver();
                one.onCall = () -> {
                    hung.countDown();
                    hang(over);
                };
                hanging.add(one);
            }
            // Each has several to get at once, as after a batch.
            for (int i = 0; i < SLOW * EACH; i++) {
                create(nordlys, hanging.get(i % SLOW));
            }
            scheduler.start();
            assertThat(hung.await(20, TimeUnit.SECONDS)).as("all of them hang").isTrue();
            List<Long> millis = new ArrayList<>();
            for (int i = 0; i < QUICK; i++) {
                create(nordlys, quick);
                long began = System.nanoTime();
                assertThat(arrived.tryAcquire(30, TimeUnit.SECONDS)).isTrue();
                millis.add((System.nanoTime() - began) / 1_000_000);
            }
            long first = millis.getFirst();
            Collections.sort(millis);
            System.out.printf(
                    "Callbacks beside %d receivers that hang for %d s, %d messages waiting for them: %d, the first %d ms, "
                            + "median %d ms, slowest %d ms%n",
                    SLOW, HANG_SECONDS, SLOW * EACH, QUICK, first, millis.get(QUICK / 2), millis.getLast());
            assertThat(millis.getLast()).isLessThan(2_000);
        } finally {
            over.countDown();
            scheduler.stop();
            time.interrupt();
            time.join();
            hanging.forEach(CallbackReceiver::close);
        }
    }

    /** As fast as on the wall: a job put off by a second must not be due at once. */
    private void letTimePass() {
        long began = System.nanoTime();
        try {
            while (true) {
                Thread.sleep(20);
                clock.set(TestClock.START.plusNanos(System.nanoTime() - began));
            }
        } catch (InterruptedException enough) {
            Thread.currentThread().interrupt();
        }
    }

    private static void hang(CountDownLatch over) {
        try {
            boolean unused = over.await(HANG_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void create(Stage.Cast cast, CallbackReceiver receiver) {
        cases.created(cast, UUID.randomUUID(), "access", receiver.url("/"));
    }
}
