package works.metric.portal.subprocessors;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What of the list is wanted. What cannot be read counts as not asked for.
 *
 * @param words in the name or the service
 * @param country ISO 3166-1 alpha-2; empty for all
 * @param mechanism by its name; empty for all
 * @param day as of which; null for today
 */
public record RegisterQuery(
        String words,
        String country,
        String mechanism,
        @Nullable LocalDate day) {

    /** @param value of a parameter of an address; empty where there is none */
    public static RegisterQuery of(Function<String, String> value) {
        return new RegisterQuery(
                value.apply("q").strip(), value.apply("country"), value.apply("mechanism"), day(value.apply("day")));
    }

    public boolean matches(SubprocessorDetails one) {
        SubprocessorEntry entry = one.entry();
        String all = (entry.name() + " " + entry.service()).toLowerCase(Locale.ROOT);
        return all.contains(words.toLowerCase(Locale.ROOT))
                && (country.isEmpty() || entry.countries().contains(country))
                && (mechanism.isEmpty() || entry.mechanism().name().equals(mechanism));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
