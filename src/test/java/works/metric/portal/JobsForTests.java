package works.metric.portal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper.ManualSchedulerBuilder;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Runs jobs when a test says so, by the test's clock. The application's own scheduler writes jobs and never starts, so
 * that no test meets work of another.
 */
@TestComponent
public class JobsForTests {

    private final DataSource database;
    private final List<Task<?>> tasks;
    private final SchedulerClient client;
    private final Clock clock;

    JobsForTests(DataSource database, List<Task<?>> tasks, SchedulerClient client, Clock clock) {
        this.database = database;
        this.tasks = tasks;
        this.client = client;
        this.clock = clock;
    }

    /** Runs what is due, as a process started just now would. */
    public void runDue() {
        ManualScheduler process = newProcess();
        Set<String> before;
        Set<String> waiting = due();
        // One job may make many others due, so their number says nothing: it is over when nothing moves any more.
        do {
            before = waiting;
            process.runAnyDueExecutions();
            waiting = due();
        } while (!waiting.isEmpty() && !waiting.equals(before));
    }

    /** Takes up what a process that died had begun. */
    public void reviveDead() {
        newProcess().runDeadExecutionDetection();
    }

    private Set<String> due() {
        return client.getScheduledExecutions().stream()
                .filter(job -> !job.getExecutionTime().isAfter(clock.instant()))
                .map(job -> job.getTaskInstance().getTaskName() + " "
                        + job.getTaskInstance().getId() + " " + job.getExecutionTime())
                .collect(Collectors.toSet());
    }

    private ManualScheduler newProcess() {
        SettableClock time = new SettableClock();
        time.set(clock.instant());
        ManualSchedulerBuilder builder =
                TestHelper.createManualScheduler(database, tasks).clock(time);
        builder.alwaysPersistTimestampInUTC();
        return builder.build();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Config {

        @Bean
        DbSchedulerStarter neverStarted() {
            return () -> {};
        }
    }
}
