package works.metric.portal.requests;

import java.time.LocalDate;

/**
 * The two dates of a request, in the tenant's time zone.
 *
 * @param legal last day of the controller's statutory period, never moved
 * @param promise last day by which MetricWorks promises its part
 */
public record TwoClocks(LocalDate legal, LocalDate promise) {

    /**
     * The statutory date, or the working day after it when it falls on a weekend or holiday: information, not the target.
     *
     * @param country the controller's, ISO 3166-1 alpha-2
     */
    public LocalDate legalWorkingDay(String country) {
        return LegalClock.workingDay(legal, country);
    }
}
