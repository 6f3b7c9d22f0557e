package works.metric.portal.pdf;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import works.metric.portal.texts.Texts;

/**
 * The words of the agreement that are the same for every tenant, whole, in both languages: a document that carries them
 * says the same whatever becomes of the program's own words.
 *
 * @param number 1 for the words that come with the program
 * @param binding the language whose text binds; the other one is a translation of it
 * @param clauses all of {@link DpaOutline}, as patterns of {@link java.text.MessageFormat} without apostrophes
 * @param additions clauses beyond those, at the end of their section
 */
public record DpaTemplate(int number, Locale binding, List<Clause> clauses, List<Addition> additions) {

    public DpaTemplate {
        clauses = List.copyOf(clauses);
        additions = List.copyOf(additions);
    }

    /** @param key as in {@link DpaOutline}, such as {@code duties.a.text} */
    public record Clause(String key, String english, String bokmal) {

        public String in(Locale language) {
            return language.equals(Texts.BOKMAL) ? bokmal : english;
        }
    }

    /**
     * Plain text, no pattern.
     *
     * @param section as in {@link DpaOutline}
     */
    public record Addition(
            String section,
            @Nullable String titleEnglish,
            @Nullable String titleBokmal,
            String english,
            String bokmal) {

        public @Nullable String title(Locale language) {
            return language.equals(Texts.BOKMAL) ? titleBokmal : titleEnglish;
        }

        public String in(Locale language) {
            return language.equals(Texts.BOKMAL) ? bokmal : english;
        }
    }

    public Optional<Clause> clause(String key) {
        return clauses.stream().filter(clause -> clause.key().equals(key)).findFirst();
    }

    /** The additions to a section, in their order. */
    public List<Addition> additions(String section) {
        return additions.stream()
                .filter(addition -> addition.section().equals(section))
                .toList();
    }
}
