package works.metric.portal.uikit;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Dates as people write them, in the reader's language; a time always carries its zone. */
public final class Dates {

    private Dates() {}

    /** "1 Dec 2026", "1. des. 2026". */
    public static String day(LocalDate day) {
        return format("uikit.dates.day", day);
    }

    /** "1 Dec 2026, 14:05 CET". */
    public static String moment(Instant moment, ZoneId zone) {
        return format("uikit.dates.moment", moment.atZone(zone));
    }

    /** "3 hours ago", "just now"; the day itself when it is more than a week away. */
    public static String relative(Instant moment, Instant now, ZoneId zone) {
        Duration past = Duration.between(moment, now);
        if (past.isNegative() || past.toDays() > 7) {
            return day(LocalDate.ofInstant(moment, zone));
        }
        if (past.toMinutes() < 1) {
            return Texts.t("uikit.dates.now");
        }
        if (past.toHours() < 1) {
            return Texts.t("uikit.dates.minutes", past.toMinutes());
        }
        if (past.toDays() < 1) {
            return Texts.t("uikit.dates.hours", past.toHours());
        }
        return Texts.t("uikit.dates.days", past.toDays());
    }

    private static String format(String patternKey, TemporalAccessor value) {
        Locale locale = Texts.locale();
        return DateTimeFormatter.ofPattern(Texts.t(patternKey), locale).format(value);
    }
}
