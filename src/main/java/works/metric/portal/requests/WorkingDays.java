package works.metric.portal.requests;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Weekends, and the public holidays of a country; of countries without a known calendar only weekends. */
final class WorkingDays {

    private static final Map<String, Optional<HolidayManager>> CALENDARS = new ConcurrentHashMap<>();

    private WorkingDays() {}

    /** The day itself, or the next working day. @param country ISO 3166-1 alpha-2 */
    static LocalDate from(LocalDate day, String country) {
        Optional<HolidayManager> calendar = CALENDARS.computeIfAbsent(country, WorkingDays::calendar);
        LocalDate candidate = day;
        while (isWeekend(candidate) || isHoliday(calendar, candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /** The day itself, or the last working day before it. @param country ISO 3166-1 alpha-2 */
    static LocalDate upTo(LocalDate day, String country) {
        Optional<HolidayManager> calendar = CALENDARS.computeIfAbsent(country, WorkingDays::calendar);
        LocalDate candidate = day;
        while (isWeekend(candidate) || isHoliday(calendar, candidate)) {
            candidate = candidate.minusDays(1);
        }
        return candidate;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static boolean isHoliday(Optional<HolidayManager> calendar, LocalDate day) {
        return calendar.map(known -> known.isHoliday(day)).orElse(false);
    }

    private static Optional<HolidayManager> calendar(String country) {
        return Stream.of(HolidayCalendar.values())
                .filter(known -> known.getId().equalsIgnoreCase(country))
                .findFirst()
                .map(known -> HolidayManager.getInstance(ManagerParameters.create(known)));
    }
}
