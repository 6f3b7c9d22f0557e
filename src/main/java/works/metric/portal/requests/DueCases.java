package works.metric.portal.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which open cases are to be spoken of today. Asks for no permission: only jobs and listeners use it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DueCases {

    private static final Limit MOST = Limit.of(500);

    private final SubjectRequestRepository requests;

    DueCases(SubjectRequestRepository requests) {
        this.requests = requests;
    }

    /** The open cases that somebody has, by statutory date. */
    public List<CaseBrief> of(UUID assignee, int most) {
        return requests.openOf(assignee, SubjectRequest.FIRST_CLOSED_PLACE, Limit.of(most)).stream()
                .map(SubjectRequest::brief)
                .toList();
    }

    /**
     * The open cases whose statutory date is to be reminded of on this day, by that date; the first 500.
     *
     * @param today in the tenant's time zone
     * @param country of the tenant, for its working days; ISO 3166-1 alpha-2
     */
    public List<CaseBrief> toRemind(LocalDate today, String country) {
        ReminderDays days = new ReminderDays(today, country);
        Set<LocalDate> dates = days.dates();
        List<SubjectRequest> overdue =
                days.repeatsOverdue() ? requests.openBetween(0, SubjectRequest.openPlace(today), MOST) : List.of();
        List<SubjectRequest> near = dates.isEmpty()
                ? List.of()
                : requests.openBetween(
                        SubjectRequest.openPlace(days.earliest()), SubjectRequest.openPlace(days.latest()) + 1, MOST);
        return Stream.concat(
                        overdue.stream(),
                        near.stream()
                                .filter(request ->
                                        dates.contains(request.clocks().legal()))
                                .filter(request -> !overdue.contains(request)))
                .map(SubjectRequest::brief)
                .toList();
    }
}
