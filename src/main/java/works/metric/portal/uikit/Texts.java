package works.metric.portal.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;

/** Translated text and the locale it is written in. Imported statically: {@code t("requests.list.title")}. */
public final class Texts {

    private Texts() {}

    /** The text behind a key in the reader's language; {@code arguments} fill its MessageFormat places. */
    public static String t(String key, Object... arguments) {
        return I18NProvider.translate(locale(), key, arguments);
    }

    /** The reader's language; English where there is no reader, as in a background job. */
    public static Locale locale() {
        UI ui = UI.getCurrent();
        return ui == null ? Locale.ENGLISH : ui.getLocale();
    }
}
