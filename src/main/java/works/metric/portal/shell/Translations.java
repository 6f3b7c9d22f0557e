package works.metric.portal.shell;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import works.metric.portal.texts.Texts;

/** English and Norwegian bokmål; every text is a MessageFormat, with or without arguments, so that quotes are uniform. */
@Component
public class Translations extends DefaultI18NProvider {

    public static final Locale NORWEGIAN = Locale.of("nb");

    /** Offered in this order; the first is the default. */
    public static final List<Locale> LOCALES = List.of(Locale.ENGLISH, NORWEGIAN);

    private final Texts texts;

    public Translations(Texts texts) {
        super(LOCALES);
        this.texts = texts;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return texts.kept(locale, key)
                .orElseGet(() -> new MessageFormat(super.getTranslation(key, locale), locale).format(arguments));
    }
}
