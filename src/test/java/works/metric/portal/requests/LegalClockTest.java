package works.metric.portal.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalClockTest {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    @ParameterizedTest(name = "asked on {0}: answer by {1}")
    @CsvSource({
        "2026-11-23, 2026-12-23",
        "2026-03-05, 2026-04-05",
        // The same date does not exist: the last day of the month.
        "2027-01-31, 2027-02-28",
        "2027-01-30, 2027-02-28",
        "2027-01-29, 2027-02-28",
        "2027-01-28, 2027-02-28",
        "2026-08-31, 2026-09-30",
        "2026-10-31, 2026-11-30",
        // Leap years, and a century that is none.
        "2028-01-31, 2028-02-29",
        "2028-01-29, 2028-02-29",
        "2028-02-29, 2028-03-29",
        "2027-02-28, 2027-03-28",
        "2100-01-31, 2100-02-28",
        // The turn of the year.
        "2026-12-31, 2027-01-31",
        "2026-12-01, 2027-01-01",
        // The nights when clocks change: 25 Oct 2026 back, 28 Mar 2027 forward.
        "2026-10-25, 2026-11-25",
        "2026-09-25, 2026-10-25",
        "2027-03-28, 2027-04-28",
        "2027-02-28, 2027-03-28",
    })
    void monthEndsOnTheSameDateOrTheLastDay(LocalDate asked, LocalDate by) {
        Instant first = asked.atStartOfDay(OSLO).toInstant();
        Instant last = asked.plusDays(1).atStartOfDay(OSLO).toInstant().minusNanos(1);

        assertThat(LegalClock.legal(Regulation.GDPR, first, OSLO)).isEqualTo(by);
        assertThat(LegalClock.legal(Regulation.GDPR, last, OSLO)).isEqualTo(by);
    }

    @ParameterizedTest(name = "{0} in {1}: answer by {2}")
    @CsvSource({
        "2027-01-31T22:59:59Z, Europe/Oslo,         2027-02-28",
        "2027-01-31T23:00:00Z, Europe/Oslo,         2027-03-01",
        "2027-01-31T23:00:00Z, UTC,                 2027-02-28",
        "2027-01-31T23:00:00Z, America/Los_Angeles, 2027-02-28",
        "2027-02-01T07:59:59Z, America/Los_Angeles, 2027-02-28",
        "2027-02-01T08:00:00Z, America/Los_Angeles, 2027-03-01",
        "2026-12-31T10:00:00Z, Pacific/Kiritimati,  2027-02-01",
        "2026-12-31T10:00:00Z, Pacific/Pago_Pago,   2027-01-30",
    })
    void dayIsTheOneInTheControllersZone(Instant asked, ZoneId zone, LocalDate by) {
        assertThat(LegalClock.legal(Regulation.GDPR, asked, zone)).isEqualTo(by);
    }

    @Test
    void californiaCountsDays() {
        Instant asked = Instant.parse("2027-01-31T12:00:00Z");

        assertThat(LegalClock.legal(Regulation.CCPA, asked, ZoneId.of("America/Los_Angeles")))
                .isEqualTo("2027-03-17");
    }

    @ParameterizedTest(name = "{0}: work can be done until {1}")
    @CsvSource({
        "2026-11-27, 2026-11-27",
        "2026-11-28, 2026-11-30",
        "2026-11-29, 2026-11-30",
        "2027-02-28, 2027-03-01",
        "2027-01-02, 2027-01-04",
        "2026-12-25, 2026-12-28",
        "2027-01-01, 2027-01-04",
        "2027-03-25, 2027-03-30",
        "2027-05-06, 2027-05-07",
        "2027-05-17, 2027-05-18",
    })
    void weekendOrHolidayNamesTheNextWorkingDayAndMovesNothing(LocalDate legal, LocalDate working) {
        TwoClocks clocks = new TwoClocks(legal, legal);

        assertThat(clocks.legalWorkingDay("NO")).isEqualTo(working);
        assertThat(clocks.legal()).isEqualTo(legal);
    }

    @Test
    void holidaysAreTheControllersOwn() {
        LocalDate bastilleDay = LocalDate.parse("2027-07-14");

        assertThat(LegalClock.workingDay(bastilleDay, "FR")).isEqualTo("2027-07-15");
        assertThat(LegalClock.workingDay(bastilleDay, "NO")).isEqualTo("2027-07-14");
        assertThat(LegalClock.workingDay(LocalDate.parse("2027-07-17"), "ZZ")).isEqualTo("2027-07-19");
    }

    @ParameterizedTest(name = "{0}, asked {1}: extended to {2}")
    @CsvSource({
        "GDPR, 2026-11-30, 2027-02-28",
        "GDPR, 2027-11-30, 2028-02-29",
        "GDPR, 2026-08-31, 2026-11-30",
        "UK_GDPR, 2026-11-20, 2027-02-20",
        "CCPA, 2026-11-20, 2027-02-18",
        "LGPD, 2026-11-20, ",
    })
    void extensionIsCountedFromTheDayOfReceiptToo(Regulation regulation, LocalDate asked, LocalDate until) {
        assertThat(regulation.extendedDate(asked).orElse(null)).isEqualTo(until);
    }

    @ParameterizedTest(name = "received {0}, promised in {1} days: {2}")
    @CsvSource({
        "2026-11-23T09:00:00Z, 10, 2026-12-03",
        "2026-11-23T22:59:59Z, 10, 2026-12-03",
        "2026-11-23T23:00:00Z, 10, 2026-12-04",
        "2026-10-24T23:30:00Z,  1, 2026-10-26",
        "2027-03-27T23:30:00Z,  1, 2027-03-29",
        "2028-02-28T12:00:00Z,  1, 2028-02-29",
    })
    void promiseCountsCalendarDays(Instant received, int days, LocalDate by) {
        assertThat(LegalClock.promise(days, received, OSLO)).isEqualTo(by);
    }
}
