package works.metric.portal.uikit;

import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A date the law or a promise sets: the date, the days left, and who waits for whom. Whole calendar days, as in
 * Regulation 1182/71: the day itself still counts as in time and reads "today".
 */
public class LegalDate extends Span {

    private static final int SOON_DAYS = 7;

    /**
     * @param today the reader's day in the zone in which the date is counted
     * @param whoWaits whose turn it is, such as "your decision"
     */
    public LegalDate(LocalDate due, LocalDate today, String whoWaits) {
        long days = ChronoUnit.DAYS.between(today, due);
        build(tone(days), symbol(days), due, left(days), whoWaits);
    }

    private LegalDate(LocalDate day, String outcome) {
        build(Tone.NEUTRAL, Symbol.CHECK, day, outcome, "");
    }

    /** A date that no longer runs: "Closed" on that day. */
    public static LegalDate settled(LocalDate day, String outcome) {
        return new LegalDate(day, outcome);
    }

    /** "8 days left", "today", "3 days overdue". */
    public static String left(long days) {
        if (days == 0) {
            return Texts.t("uikit.legal-date.today");
        }
        return days > 0 ? Texts.t("uikit.legal-date.left", days) : Texts.t("uikit.legal-date.overdue", Math.abs(days));
    }

    private void build(Tone tone, Symbol symbol, LocalDate day, String left, String whoWaits) {
        addClassNames("legal-date", tone.className());
        Span words = new Span(Moment.of(day), comma(), part(left, "legal-date-left"));
        words.addClassName("legal-date-words");
        if (!whoWaits.isBlank()) {
            words.add(comma(), part(whoWaits, "legal-date-who"));
        }
        add(symbol.icon(), words);
    }

    private static Span part(String text, String className) {
        Span span = new Span(text);
        span.addClassName(className);
        return span;
    }

    // Heard and copied; the eye sees a dot that vanishes where a line breaks.
    private static Span comma() {
        return part(", ", "sr-only");
    }

    private static Tone tone(long days) {
        if (days < 0) {
            return Tone.DANGER;
        }
        return days <= SOON_DAYS ? Tone.WARNING : Tone.NEUTRAL;
    }

    private static Symbol symbol(long days) {
        if (days < 0) {
            return Symbol.DANGER;
        }
        return days == 0 ? Symbol.TODAY : Symbol.CLOCK;
    }
}
