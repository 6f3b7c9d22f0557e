package works.metric.portal.leaving;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing MetricWorks has to do, and to record.
 *
 * @param target the system or sub-processor; of the return the notice itself
 * @param name of the target; empty for the return
 * @param done null: not recorded yet
 */
public record LeavingStep(
        StepKind kind, UUID target, String name, @Nullable RecordDetails done) {}
