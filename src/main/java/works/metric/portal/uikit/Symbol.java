package works.metric.portal.uikit;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** The icons of the portal, drawn in {@code icons.css}. Always beside a word: they are hidden from screen readers. */
public enum Symbol {
    ARROW_LEFT,
    ARROW_RIGHT,
    BUILDING,
    CHECK,
    CLOCK,
    CLOSE,
    DANGER,
    DOCUMENT,
    DOT,
    DOWNLOAD,
    EYE,
    HOME,
    INBOX,
    INFO,
    KEY,
    KEYBOARD,
    LOCK,
    MAIL,
    NETWORK,
    PAUSE,
    PEOPLE,
    PERSON,
    PLUS,
    PROGRESS,
    SCALES,
    SEARCH,
    SETTINGS,
    SHIELD,
    SIGN_OUT,
    TODAY,
    WARNING;

    /** A new icon in the colour and size of the text around it. */
    public Span icon() {
        Span icon = new Span();
        icon.addClassNames("icon", "icon-" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
