package works.metric.portal.leaving;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the tenant's contract stands.
 *
 * @param current the notice that stands, with what MetricWorks does about it; null: the contract goes on
 * @param withdrawn notices that were taken back, the latest first
 * @param mayDecide whether whoever asks may give notice, choose and withdraw
 * @param today in the tenant's time zone
 */
public record LeavingStanding(
        @Nullable LeavingCase current, List<LeavingDetails> withdrawn, boolean mayDecide, LocalDate today) {}
