package works.metric.portal.requests;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The days that a filter by date leaves over: those around today, whichever day it is read, or those from one day to
 * another, both included. What stands around today is about open requests only where the date is one to keep.
 *
 * @param around null for fixed days
 * @param from null for no beginning
 * @param to null for no end
 */
public record DaySpan(
        @Nullable Around around,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Days told by their distance from today. Weeks begin on Monday. */
    public enum Around {
        OVERDUE,
        TODAY,
        THIS_WEEK,
        NEXT_7_DAYS,
        NEXT_30_DAYS,
        LAST_7_DAYS,
        LAST_30_DAYS
    }

    /** For a date to keep. */
    public static final Set<Around> DUE =
            EnumSet.of(Around.OVERDUE, Around.TODAY, Around.THIS_WEEK, Around.NEXT_7_DAYS, Around.NEXT_30_DAYS);

    /** For a date that is past whenever it is known. */
    public static final Set<Around> PAST =
            EnumSet.of(Around.TODAY, Around.THIS_WEEK, Around.LAST_7_DAYS, Around.LAST_30_DAYS);

    private static final String TO = "..";
    /** The database knows four digits; years before 1900 or after 2999 are a slip of the hand. */
    private static final Pattern DAY = Pattern.compile("(?:19|2\\d)\\d{2}-\\d{2}-\\d{2}");

    private static final Pattern DAYS = Pattern.compile("([^.]*)(?:(\\.\\.)([^.]*))?");

    public static DaySpan around(Around around) {
        return new DaySpan(around, null, null);
    }

    public static DaySpan between(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new DaySpan(null, from, to);
    }

    /**
     * From an address: {@code this-week}, {@code 2026-11-01..2026-11-30}, {@code 2026-11-01..}, {@code ..2026-11-30} or
     * {@code 2026-11-01}. Empty for what is none of these.
     *
     * @param allowed which days around today make sense for the date
     */
    public static Optional<DaySpan> read(String text, Set<Around> allowed) {
        for (Around around : allowed) {
            if (inText(around).equals(text)) {
                return Optional.of(around(around));
            }
        }
        Matcher days = DAYS.matcher(text);
        if (!days.matches() || text.isEmpty() || text.equals(TO)) {
            return Optional.empty();
        }
        String first = days.group(1);
        String last = days.group(2) == null ? first : days.group(3);
        Optional<LocalDate> from = day(first);
        Optional<LocalDate> to = day(last);
        boolean readable = (first.isEmpty() || from.isPresent()) && (last.isEmpty() || to.isPresent());
        boolean inOrder = from.isEmpty() || to.isEmpty() || !from.get().isAfter(to.get());
        return readable && inOrder ? Optional.of(between(from.orElse(null), to.orElse(null))) : Optional.empty();
    }

    /** As {@link #read} takes it. */
    public String text() {
        return around == null ? day(from) + TO + day(to) : inText(around);
    }

    public boolean is(Around wanted) {
        return around == wanted;
    }

    /** The same with fixed days, as they are on a day; the beginning is left open where everything before counts. */
    DaySpan on(LocalDate today) {
        if (around == null) {
            return this;
        }
        return switch (around) {
            case OVERDUE -> between(null, today.minusDays(1));
            case TODAY -> between(today, today);
            case THIS_WEEK -> {
                LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield between(monday, monday.plusDays(6));
            }
            case NEXT_7_DAYS -> between(today, today.plusDays(7));
            case NEXT_30_DAYS -> between(today, today.plusDays(30));
            case LAST_7_DAYS -> between(today.minusDays(7), today);
            case LAST_30_DAYS -> between(today.minusDays(30), today);
        };
    }

    static String inText(Around around) {
        return around.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static Optional<LocalDate> day(String text) {
        if (!DAY.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }
}
