package works.metric.portal.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;

/** Short answers to what was just done, read out by screen readers. A problem stays until it is closed. */
public final class Toasts {

    private static final int SUCCESS_MILLIS = 6000;

    private Toasts() {}

    /** What was done: "Version 4 is active." */
    public static Notification success(String text) {
        return show(Tone.SUCCESS, text, SUCCESS_MILLIS);
    }

    /** What did not work and what to do about it. */
    public static Notification problem(String text) {
        Notification toast = show(Tone.DANGER, text, 0);
        toast.setAssertive(true);
        return toast;
    }

    private static Notification show(Tone tone, String text, int millis) {
        Notification toast = new Notification();
        toast.setPosition(Notification.Position.BOTTOM_END);
        toast.setDuration(millis);
        Span words = new Span(text);
        words.addClassName("toast-words");
        Button close = new Button(Symbol.CLOSE.icon(), click -> toast.close());
        close.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        close.setAriaLabel(Texts.t("uikit.close"));
        Div body = new Div(tone.symbol().icon(), words, close);
        body.addClassNames("toast", tone.className());
        toast.add(body);
        toast.open();
        return toast;
    }
}
