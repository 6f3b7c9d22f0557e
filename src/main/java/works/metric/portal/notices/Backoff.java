package works.metric.portal.notices;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Duration;

/** Tries again after one minute, then twice as long each time, at most a day. */
class Backoff implements FailureHandler<Void> {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration MOST = Duration.ofDays(1);
    private static final int DOUBLINGS_TO_A_DAY = 11;

    @Override
    public void onFailure(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        operations.reschedule(
                complete, complete.getTimeDone().plus(after(complete.getExecution().consecutiveFailures)));
    }

    /** @param failures before the one that just happened */
    static Duration after(int failures) {
        if (failures >= DOUBLINGS_TO_A_DAY) {
            return MOST;
        }
        return FIRST.multipliedBy(1L << failures);
    }
}
