package works.metric.portal.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Counts periods as Regulation (EEC, Euratom) 1182/71 Art. 3 does: in calendar days of the controller's time zone, the
 * day of the event not counted, a month ending on the same date of the next month or on that month's last day.
 *
 * <p>Art. 3(4) moves the end from a weekend or public holiday to the next working day. Whether that holds outside of the Union is not for
 * us to bet on: the unmoved date is the target, and the moved one is only told.
 */
public final class LegalClock {

    private LegalClock() {}

    /** Last day of the statutory period, GDPR Art. 12(3) and its like. */
    public static LocalDate legal(Regulation regulation, Instant submittedAt, ZoneId zone) {
        return LocalDate.ofInstant(submittedAt, zone).plus(regulation.period());
    }

    /** Last day of the processor's promise: calendar days from the day it received the request. */
    public static LocalDate promise(int days, Instant receivedAt, ZoneId zone) {
        return LocalDate.ofInstant(receivedAt, zone).plusDays(days);
    }

    /** The day itself, or the working day after a weekend or public holiday. @param country ISO 3166-1 alpha-2 */
    public static LocalDate workingDay(LocalDate day, String country) {
        return WorkingDays.from(day, country);
    }
}
