package works.metric.portal.opendsr;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.node.ObjectNode;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;

/** Receivers that hang keep nobody else waiting: with the number of threads the portal really has. */
@PortalTest
class SlowReceiversTest {

    private static final int SLOW = 20;

    @Autowired
    private Stage stage;

    @Autowired
    private OpenDsrService wire;

    @Autowired
    private CallbackDomainService domains;

    @Autowired
    private DataSource database;

    @Autowired
    private List<Task<?>> tasks;

    @Value("${db-scheduler.threads}")
    private int threads;

    @Test
    void twentyReceiversThatHangDelayTheOthersByLessThanTwoSeconds() throws InterruptedException {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        nordlys.as(Role.TENANT_ADMIN, () -> domains.add(Ids.next(), "127.0.0.1"));
        List<CallbackReceiver> hanging = new ArrayList<>();
        Scheduler scheduler = Scheduler.create(database, tasks)
                .threads(threads)
                .pollingInterval(Duration.ofMillis(100))
                .alwaysPersistTimestampInUTC()
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch hung = new CountDownLatch(SLOW);
        try (CallbackReceiver quick = new CallbackReceiver()) {
            quick.onCall = arrived::countDown;
            for (int i = 0; i < SLOW; i++) {
                CallbackReceiver one = new CallbackReceiver();
                one.onCall = () -> {
                    hung.countDown();
                    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(4));
                };
                hanging.add(one);
                create(nordlys, one);
            }
            scheduler.start();
            assertThat(hung.await(20, TimeUnit.SECONDS)).as("all of them hang").isTrue();
            create(nordlys, quick);
            long began = System.nanoTime();
            assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();
            long millis = (System.nanoTime() - began) / 1_000_000;
            System.out.println("Callback beside " + SLOW + " receivers that hang: " + millis + " ms");
            assertThat(millis).isLessThan(2_000);
        } finally {
            scheduler.stop();
            hanging.forEach(CallbackReceiver::close);
        }
    }

    private void create(Stage.Cast cast, CallbackReceiver receiver) {
        Map<String, Object> request = SpecController.request(UUID.randomUUID(), "access");
        request.put("status_callback_urls", List.of(receiver.url("/")));
        ObjectNode body = StrictJson.object(SpecController.JSON.writeValueAsBytes(request));
        cast.as(Role.TENANT_ADMIN, () -> wire.create(ApiVersion.V2_0, body, null));
    }
}
