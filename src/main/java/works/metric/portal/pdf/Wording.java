package works.metric.portal.pdf;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import works.metric.portal.texts.Texts;

/** The words and dates of one document, in its language. Keys are given without the module's {@code pdf.}. */
final class Wording {

    private final Texts texts;
    private final Locale language;
    private final @Nullable DpaTemplate template;
    private final DateTimeFormatter day;
    private final DateTimeFormatter time;

    Wording(Texts texts, Locale language) {
        this(texts, language, null);
    }

    /** @param template the words of its clauses; null: those that come with the program */
    Wording(Texts texts, Locale language, @Nullable DpaTemplate template) {
        this.template = template;
        this.texts = texts;
        this.language = language;
        this.day = DateTimeFormatter.ofPattern(texts.get(language, "pdf.format.day"), language);
        this.time = DateTimeFormatter.ofPattern(texts.get(language, "pdf.format.time"), language);
    }

    String say(String key, @Nullable Object... arguments) {
        return texts.get(language, "pdf." + key, arguments);
    }

    /** A clause of {@link DpaOutline}. */
    String clause(String key, Object... arguments) {
        return template == null
                ? say("dpa." + key, arguments)
                : template.clause(key)
                        .map(clause -> new MessageFormat(clause.in(language), language).format(arguments))
                        .orElseThrow(() -> new IllegalArgumentException("No words for the clause " + key));
    }

    List<DpaTemplate.Addition> additions(String section) {
        return template == null ? List.of() : template.additions(section);
    }

    Locale language() {
        return language;
    }

    /** The value, or words that say that there is none. */
    String orNone(@Nullable String value) {
        return value == null || value.isBlank() ? say("value.none") : value;
    }

    String day(LocalDate date) {
        return day.format(date);
    }

    String time(Instant at, ZoneId zone) {
        return time.format(at.atZone(zone));
    }

    String moment(Instant at, ZoneId zone) {
        return say("value.moment", day(LocalDate.ofInstant(at, zone)), time(at, zone), zone.getId());
    }
}
