package works.metric.portal.requests;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.TreeSet;

/**
 * On which days a date is reminded of: a week before, three days before, the day before and on the day itself; on the
 * working day after it when it has passed; and then on the first working day of each week. A reminder that would come on a
 * weekend or holiday comes on the last working day before, so that no date falls unseen.
 */
final class ReminderDays {

    private static final int[] DAYS_BEFORE = {7, 3, 1, 0};

    /** Longer than any run of holidays and weekends. */
    private static final int REACH = 20;

    private final LocalDate today;
    private final String country;
    private final Set<LocalDate> dates = new TreeSet<>();

    /** @param country whose working days count, ISO 3166-1 alpha-2 */
    ReminderDays(LocalDate today, String country) {
        this.today = today;
        this.country = country;
        if (isWorkingDay(today)) {
            for (int offset = -REACH; offset <= REACH; offset++) {
                LocalDate date = today.plusDays(offset);
                if (offset < 0 ? isFirstAfter(date) : isBefore(date)) {
                    dates.add(date);
                }
            }
        }
    }

    /** The statutory dates that are reminded of today. */
    Set<LocalDate> dates() {
        return dates;
    }

    LocalDate earliest() {
        return today.minusDays(REACH);
    }

    LocalDate latest() {
        return today.plusDays(REACH);
    }

    /** Whether today everything that is overdue is named again. */
    boolean repeatsOverdue() {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return WorkingDays.from(monday, country).equals(today);
    }

    private boolean isBefore(LocalDate date) {
        for (int days : DAYS_BEFORE) {
            if (WorkingDays.upTo(date.minusDays(days), country).equals(today)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFirstAfter(LocalDate date) {
        return WorkingDays.from(date.plusDays(1), country).equals(today);
    }

    private boolean isWorkingDay(LocalDate day) {
        return WorkingDays.from(day, country).equals(day);
    }
}
