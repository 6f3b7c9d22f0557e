package works.metric.portal.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The statutory date of every day of nine years in zones from one end of the world to the other, against a reckoning that
 * shares nothing with the portal's: lengths of months from a table, Easter by Gauss.
 */
class EveryDayTest {

    private static final List<String> ZONES = List.of(
            "Europe/Oslo",
            "Europe/Lisbon",
            "America/Los_Angeles",
            "America/Sao_Paulo",
            "Asia/Kathmandu",
            "Australia/Lord_Howe",
            "Africa/Cairo",
            "Pacific/Kiritimati",
            "Pacific/Pago_Pago",
            "UTC");
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2032, 12, 31);

    private static final int[] LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    @Test
    void monthFromEveryDayEndsWhereTheTableSays() {
        int moments = 0;
        List<String> wrong = new ArrayList<>();
        for (String name : ZONES) {
            ZoneId zone = ZoneId.of(name);
            for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
                LocalDate one = later(day, 1);
                LocalDate three = later(day, 3);
                for (Instant asked : moments(day, zone)) {
                    moments++;
                    if (!LegalClock.legal(Regulation.GDPR, asked, zone).equals(one)) {
                        wrong.add(name + " " + asked);
                    }
                }
                if (!Regulation.GDPR.extendedDate(day).orElseThrow().equals(three)) {
                    wrong.add("extended from " + day);
                }
            }
        }
        System.out.println("T-1 statutory date: " + moments + " moments in " + ZONES.size() + " zones, 2024 to 2032: "
                + wrong.size() + " wrong");
        assertThat(wrong).isEmpty();
        assertThat(moments).isGreaterThan(90_000);
    }

    /** The first and the last moment of a day, noon, and both sides of a change of the clocks. */
    private static List<Instant> moments(LocalDate day, ZoneId zone) {
        List<Instant> moments = new ArrayList<>();
        Instant begins = begins(day, zone);
        Instant ends = begins(day.plusDays(1), zone).minusNanos(1_000);
        if (ends.isBefore(begins)) {
            return List.of(); // A day that a zone leaves out.
        }
        moments.addAll(List.of(begins, ends, begins.plusSeconds(12 * 3_600)));
        var change = zone.getRules().nextTransition(begins.minusSeconds(1));
        if (change != null && change.getInstant().isBefore(ends)) {
            moments.add(change.getInstant());
            moments.add(change.getInstant().minusNanos(1_000));
        }
        moments.removeIf(moment -> moment.isBefore(begins) || moment.isAfter(ends));
        return moments;
    }

    /** By search over the zone's offsets, not by its own arithmetic of days. */
    private static Instant begins(LocalDate day, ZoneId zone) {
        Instant guess = LocalDateTime.of(day, java.time.LocalTime.MIDNIGHT)
                .toInstant(ZoneOffset.UTC)
                .minusSeconds(15 * 3_600);
        long low = 0;
        long high = 30 * 3_600L;
        while (low < high) {
            long middle = (low + high) / 2;
            Instant moment = guess.plusSeconds(middle);
            LocalDateTime local = LocalDateTime.ofEpochSecond(
                    moment.getEpochSecond(), 0, zone.getRules().getOffset(moment));
            if (local.toLocalDate().isBefore(day)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return guess.plusSeconds(low);
    }

    private static LocalDate later(LocalDate day, int months) {
        int month = day.getMonthValue() - 1 + months;
        int year = day.getYear() + month / 12;
        month %= 12;
        int length = LENGTHS[month] + (month == 1 && (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)) ? 1 : 0);
        return LocalDate.of(year, month + 1, Math.min(day.getDayOfMonth(), length));
    }

    @Test
    void workingDayAfterEveryDayIsNoSundayAndNoHolidayOfNorway() {
        Set<LocalDate> holidays = new HashSet<>();
        for (int year = FIRST.getYear(); year <= LAST.getYear() + 1; year++) {
            LocalDate easter = easter(year);
            for (int away : new int[] {-3, -2, 0, 1, 39, 49, 50}) {
                holidays.add(easter.plusDays(away));
            }
            for (MonthDay fixed : List.of(
                    MonthDay.of(1, 1),
                    MonthDay.of(5, 1),
                    MonthDay.of(5, 17),
                    MonthDay.of(12, 25),
                    MonthDay.of(12, 26))) {
                holidays.add(fixed.atYear(year));
            }
        }
        int days = 0;
        int moved = 0;
        List<String> wrong = new ArrayList<>();
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            LocalDate expected = day;
            while (expected.getDayOfWeek() == DayOfWeek.SATURDAY
                    || expected.getDayOfWeek() == DayOfWeek.SUNDAY
                    || holidays.contains(expected)) {
                expected = expected.plusDays(1);
            }
            days++;
            moved += expected.equals(day) ? 0 : 1;
            LocalDate told = LegalClock.workingDay(day, "NO");
            if (!told.equals(expected)) {
                wrong.add(day + " told as " + told + " and not " + expected);
            }
        }
        System.out.println("T-1 working day: " + days + " days, " + moved + " on a weekend or holiday of Norway: "
                + wrong.size() + " wrong");
        assertThat(wrong).isEmpty();
        assertThat(moved).isGreaterThan(days * 2 / 7);
    }

    /** Gauss, in the form without exceptions. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
