package works.metric.portal.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the list as the database gives it: the columns that are shown, and none of the texts. */
record ListedRequest(
        UUID id,
        int listPlace,
        int year,
        int number,
        RequestType type,
        Regulation regulation,
        RequestState state,
        LocalDate submittedOn,
        LocalDate legalDate,
        LocalDate promiseDate,
        @Nullable String app,
        @Nullable String assignee,
        @Nullable Instant closedAt,
        @Nullable LocalDate closedOn) {

    static final String SELECT = """
            select new works.metric.portal.requests.ListedRequest(r.id, r.listPlace, r.referenceYear, r.referenceNumber,
                r.type, r.regulation, r.state, r.deadlines.submittedOn, r.deadlines.legalDate, r.deadlines.promiseDate,
                r.app, r.assigneeName, r.closedAt, r.closedOn)
            from SubjectRequest r\s""";

    RequestSummary summary() {
        TwoClocks clocks = new TwoClocks(legalDate, promiseDate);
        return new RequestSummary(
                id,
                new Reference(year, number).toString(),
                type,
                regulation,
                state,
                submittedOn,
                clocks,
                app,
                assignee,
                closedAt == null || closedOn == null ? null : Closing.of(closedAt, closedOn, clocks));
    }
}
