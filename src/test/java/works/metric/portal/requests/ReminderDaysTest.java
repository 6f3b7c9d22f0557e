package works.metric.portal.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderDaysTest {

    /** Days on which somebody in Norway is reminded of a date, from two weeks before it to four after. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a Thursday without holidays near
                "2026-11-26 | 2026-11-19, 2026-11-23, 2026-11-25, 2026-11-26, 2026-11-27",
                // a Sunday: Friday is the last day at work
                "2026-11-29 | 2026-11-20, 2026-11-26, 2026-11-27, 2026-11-30",
                // Christmas Day, a Friday: nobody works on it, nor on the days after
                "2026-12-25 | 2026-12-18, 2026-12-22, 2026-12-24, 2026-12-28",
                // Constitution Day, a Monday in 2027, which is Whit Monday too
                "2027-05-17 | 2027-05-10, 2027-05-14, 2027-05-18"
            })
    void aDateIsRemindedOfOnWorkingDays(LocalDate date, String days) {
        String reminded = date.minusDays(14)
                .datesUntil(date.plusDays(28))
                .filter(day -> new ReminderDays(day, "NO").dates().contains(date))
                .map(LocalDate::toString)
                .collect(Collectors.joining(", "));
        assertThat(reminded).isEqualTo(days);
    }

    @Test
    void whatIsOverdueIsNamedOnTheFirstWorkingDayOfEachWeek() {
        assertThat(LocalDate.parse("2026-12-14")
                        .datesUntil(LocalDate.parse("2027-01-12"))
                        .filter(day -> new ReminderDays(day, "NO").repeatsOverdue()))
                .containsExactly(
                        LocalDate.parse("2026-12-14"),
                        LocalDate.parse("2026-12-21"),
                        LocalDate.parse("2026-12-28"),
                        LocalDate.parse("2027-01-04"),
                        LocalDate.parse("2027-01-11"));
        assertThat(Stream.of("2027-03-29", "2027-03-30").map(LocalDate::parse).filter(day -> new ReminderDays(day, "NO")
                        .repeatsOverdue()))
                .as("Easter Monday is none")
                .containsExactly(LocalDate.parse("2027-03-30"));
    }

    @Test
    void nothingIsSaidOnASunday() {
        assertThat(new TreeSet<>(new ReminderDays(LocalDate.parse("2026-11-22"), "NO").dates()))
                .isEmpty();
    }
}
