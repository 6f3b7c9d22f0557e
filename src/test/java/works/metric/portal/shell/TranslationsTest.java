package works.metric.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TranslationsTest {

    private final Translations translations = new Translations(new works.metric.portal.texts.Texts());

    @Test
    void everyTextExistsInBothLanguages() {
        assertThat(texts(Translations.NORWEGIAN).keySet())
                .isEqualTo(texts(Locale.ENGLISH).keySet());
    }

    @Test
    void everyTextIsAWholeMessage() {
        for (Locale locale : Translations.LOCALES) {
            texts(locale).forEach((key, text) -> assertThat(new MessageFormat(text, locale))
                    .as("%s in %s", key, locale)
                    .isNotNull());
        }
    }

    @Test
    void countsAreWrittenInWords() {
        assertThat(translations.getTranslation("uikit.legal-date.left", Locale.ENGLISH, 1L))
                .isEqualTo("1 day left");
        assertThat(translations.getTranslation("uikit.legal-date.left", Translations.NORWEGIAN, 8L))
                .isEqualTo("8 dager igjen");
    }

    private Map<String, String> texts(Locale locale) {
        return translations.getAllTranslations(locale);
    }
}
