package works.metric.portal.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** A page that only says one thing and where to go from there: not found, no permission, session ended. */
public class MessagePage extends Div {

    public MessagePage(Symbol symbol, String title, String text) {
        addClassName("message-page");
        Div disc = new Div(symbol.icon());
        disc.addClassName("empty-state-icon");
        H1 heading = new H1(title);
        heading.getElement().setAttribute("tabindex", "-1");
        add(disc, heading, new Paragraph(text));
    }

    /** More words, a list of roles, a reference number. */
    public MessagePage withDetails(Component... details) {
        add(details);
        return this;
    }

    public MessagePage withActions(Component... actions) {
        Div slot = new Div(actions);
        slot.addClassName("actions");
        add(slot);
        return this;
    }
}
