package works.metric.portal.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Instead of an empty list: what the list is for, and the first step. */
public class EmptyState extends Div {

    public EmptyState(Symbol symbol, String title, String whatItIsFor) {
        addClassName("empty-state");
        Div disc = new Div(symbol.icon());
        disc.addClassName("empty-state-icon");
        add(disc, new H2(title), new Paragraph(whatItIsFor));
    }

    /** The first step, or the way back to everything when a filter hides it. */
    public EmptyState withAction(Component... actions) {
        Div slot = new Div(actions);
        slot.addClassName("actions");
        add(slot);
        return this;
    }
}
