package works.metric.portal.texts;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
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

    private final Supplier<Stream<KeptTexts>> kept;

    @Autowired
    Texts(ObjectProvider<KeptTexts> kept) {
        this.kept = kept::stream;
    }

    /** With the portal's own texts alone. */
    public Texts() {
        this.kept = Stream::empty;
    }

    /** @throws IllegalArgumentException for a key that is not in the language: a fault of ours, found by a test */
    public String get(Locale locale, String key, Object... arguments) {
        Optional<String> own = kept(locale, key);
        if (own.isPresent()) {
            return own.get();
        }
        try {
            String pattern = bundle(locale).getString(key);
            return new MessageFormat(pattern, locale).format(arguments);
        } catch (MissingResourceException missing) {
            throw new IllegalArgumentException("No text for " + key + " in " + locale, missing);
        }
    }

    /** The text before anything is filled in, in the form of {@link MessageFormat}. */
    public String pattern(Locale locale, String key) {
        return bundle(locale).getString(key);
    }

    public boolean has(Locale locale, String key) {
        return bundle(locale).containsKey(key) || kept(locale, key).isPresent();
    }

    /** What people keep in the portal under a key. */
    public Optional<String> kept(Locale locale, String key) {
        return kept.get().flatMap(one -> one.find(locale, key).stream()).findFirst();
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
