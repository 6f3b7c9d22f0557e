package works.metric.portal.notices;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import works.metric.portal.texts.Texts;

/** A day as all mails write it. */
final class NoticeDay {

    private NoticeDay() {}

    static String of(LocalDate day, Texts texts, Locale language) {
        return DateTimeFormatter.ofPattern(texts.get(language, "notices.day"), Texts.nearest(language))
                .format(day);
    }
}
