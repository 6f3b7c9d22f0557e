package works.metric.portal.texts;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Translations by key, in the form of {@link MessageFormat}: an apostrophe is written twice, always. */
@Component
public class Texts {

    public static final Locale ENGLISH = Locale.ENGLISH;
    /** Norwegian bokmål. */
    public static final Locale BOKMAL = Locale.of("nb");

    public static final List<Locale> LANGUAGES = List.of(ENGLISH, BOKMAL);

    private static final String BUNDLE = "vaadin-i18n.translations";

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** @throws IllegalArgumentException for a key that is not in the language: a fault of ours, found by a test */
    public String get(Locale locale, String key, Object... arguments) {
        try {
            String pattern = bundle(locale).getString(key);
            return new MessageFormat(pattern, locale).format(arguments);
        } catch (MissingResourceException missing) {
            throw new IllegalArgumentException("No text for " + key + " in " + locale, missing);
        }
    }

    public boolean has(Locale locale, String key) {
        return bundle(locale).containsKey(key);
    }

    /** What follows a prefix among the keys: for choices that features add to. */
    public SortedSet<String> tails(String prefix) {
        return bundle(ENGLISH).keySet().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The language nearest to what somebody asks for; Norwegians of any form get bokmål, all others English. */
    public static Locale nearest(Locale wanted) {
        return switch (wanted.getLanguage()) {
            case "nb", "no", "nn" -> BOKMAL;
            default -> ENGLISH;
        };
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(BUNDLE, nearest(locale), NO_FALLBACK);
    }
}
