package works.metric.portal.leaving;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import works.metric.portal.tenant.ContractEnd;

/**
 * The dates that follow from the contract's last boundary and the controller's choice. The law names no figures ("after the
 * end of the provision of services"); these are MetricWorks' own.
 *
 * @param endsOn the first day without the service
 * @param returnBy the last day for the return; null: nothing is returned
 * @param deleteBy the last day for the deletion
 * @param closesOn the first day on which nobody of the tenant signs in any more
 */
public record LeavingPlan(LocalDate endsOn, @Nullable LocalDate returnBy, LocalDate deleteBy, LocalDate closesOn) {

    /** From the contract's end. */
    public static final int DAYS_TO_RETURN = 30;

    /** From the contract's end, or from the last day of the return where the controller looks at it first. */
    public static final int DAYS_TO_DELETE = 30;

    /** From the last day of the deletion, and from the certificate where that comes late. */
    public static final int DAYS_TO_READ = 30;

    public static LeavingPlan of(LocalDate endsOn, LeavingChoice choice) {
        LocalDate returned = endsOn.plusDays(DAYS_TO_RETURN);
        LocalDate deleted = (choice == LeavingChoice.RETURN_THEN_DELETE ? returned : endsOn).plusDays(DAYS_TO_DELETE);
        return new LeavingPlan(endsOn, choice.returns() ? returned : null, deleted, deleted.plusDays(DAYS_TO_READ));
    }

    /** @param endsAt when the day begins, or the notice where it was given on that day */
    ContractEnd end(Instant endsAt, ZoneId zone) {
        return new ContractEnd(
                endsAt,
                deleteBy.plusDays(1).atStartOfDay(zone).toInstant(),
                closesOn.atStartOfDay(zone).toInstant(),
                null);
    }
}
