package works.metric.portal.requests;

import java.time.Instant;
import java.time.LocalDate;

/** The end of a case. @param on the day in the tenant's time zone */
public record Closing(Instant at, LocalDate on, boolean withinLegal, boolean withinPromise) {

    static Closing of(Instant at, LocalDate on, TwoClocks clocks) {
        return new Closing(at, on, !on.isAfter(clocks.legal()), !on.isAfter(clocks.promise()));
    }
}
