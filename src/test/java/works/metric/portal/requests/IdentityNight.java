package works.metric.portal.requests;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import org.springframework.boot.test.context.TestComponent;
import works.metric.portal.Stage;

/** Owes one tenant its job of the night, as the nightly job would owe it to all. */
@TestComponent
public class IdentityNight {

    private final SchedulerClient jobs;
    private final Clock clock;

    IdentityNight(SchedulerClient jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    public void owe(Stage.Cast tenant) {
        RetentionJob.schedule(jobs, tenant.id(), clock.instant());
    }
}
