package works.metric.portal.leaving;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice with what MetricWorks has to do about it.
 *
 * @param steps before the contract has ended those that are known today
 * @param certificate null: not yet
 * @param over whether the contract has ended
 */
public record LeavingCase(
        LeavingDetails leaving,
        List<LeavingStep> steps,
        @Nullable Certificate certificate,
        boolean over) {

    public boolean isRecorded() {
        return steps.stream().allMatch(step -> step.done() != null);
    }
}
