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

    public JobsForTests(DataSource database, List<Task<?>> tasks, SchedulerClient client, Clock clock) {
        this.database = database;
        this.tasks = tasks;
        this.client = client;
        this.clock = clock;
    }

    /** Runs what is due, as a process started just now would. */
    public void runDue() {
        Set<String> before;
        Set<String> waiting = due();
        // One job may make many others due, so their number says nothing: it is over when nothing moves any more.
        do {
            before = waiting;
            // A new one each time: its own time stands still, while the clock may go on.
            newProcess().runAnyDueExecutions();
            waiting = due();
        } while (!waiting.isEmpty() && !waiting.equals(before));
    }

    /** Runs what is due of some tasks alone, in a time that the jobs of other tests have not reached. */
    public void runDueOf(String... names) {
        SettableClock time = new SettableClock();
        time.set(clock.instant());
        List<Task<?>> some = tasks.stream()
                .filter(task -> List.of(names).contains(task.getName()))
                .toList();
        ManualSchedulerBuilder builder =
                TestHelper.createManualScheduler(database, some).clock(time);
        builder.alwaysPersistTimestampInUTC();
        ManualScheduler process = builder.build();
        // What it does not know fills its first rounds, so that a round without any of these says nothing.
        for (int round = 0; round < 500 && isDue(names); round++) {
            process.runAnyDueExecutions();
        }
    }

    private boolean isDue(String... names) {
        return due().stream().anyMatch(job -> List.of(names).contains(job.substring(0, job.indexOf(' '))));
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
