package works.metric.portal.leaving;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Rules;

/**
 * A notice as somebody writes it.
 *
 * @param endsOn the first day without the service, in the tenant's time zone
 */
public record NewLeaving(@Nullable LocalDate endsOn, LeavingWishes wishes, String reason) {

    public static final int LONGEST_REASON = 1_000;

    /** Longer ahead nobody knows what the data will be. */
    private static final int MOST_YEARS = 3;

    public NewLeaving {
        reason = reason.strip();
    }

    Rules rules(LocalDate today) {
        return wishes.rules()
                .required("endsOn", endsOn)
                .check("endsOn", endsOn == null || !endsOn.isBefore(today), "leaving.rule.past")
                .check(
                        "endsOn",
                        endsOn == null || !endsOn.isAfter(today.plusYears(MOST_YEARS)),
                        "leaving.rule.far",
                        MOST_YEARS)
                .required("reason", reason)
                .longest("reason", reason, LONGEST_REASON);
    }
}
