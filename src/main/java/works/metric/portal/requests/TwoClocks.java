package works.metric.portal.requests;

import java.time.LocalDate;

/**
 * The two dates of a request, in the tenant's time zone.
 *
 * @param legal last day of the controller's statutory period, never moved
 * @param promise last day by which MetricWorks promises its part
 */
public record TwoClocks(LocalDate legal, LocalDate promise) {

    /** The statutory date, or the working day after it when it falls on a weekend: information, not the target. */
    public LocalDate legalWorkingDay() {
        return LegalClock.workingDay(legal);
    }
}
