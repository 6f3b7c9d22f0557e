package works.metric.portal.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Above everything else and impossible to miss: who is here, why, until when, and the way to end it. */
public class Banner extends Div {

    private final Div facts = new Div();

    public Banner(Symbol symbol, String title) {
        addClassName("banner");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", title);
        Span name = new Span(title);
        name.addClassName("banner-title");
        Div head = new Div(symbol.icon(), name);
        head.addClassName("banner-head");
        facts.addClassName("banner-facts");
        add(head, facts);
    }

    /** One fact with its label: "Reason", "Until". */
    public Banner fact(String label, String value) {
        Span name = new Span(label);
        name.addClassName("banner-label");
        facts.add(new Span(name, new Span(value)));
        return this;
    }

    /** The one thing to do about it. */
    public Banner action(String text, Runnable action) {
        Button button = new Button(text, click -> action.run());
        button.setDisableOnClick(true);
        button.addClassName("banner-action");
        add(button);
        return this;
    }
}
