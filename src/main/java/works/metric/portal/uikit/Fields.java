package works.metric.portal.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** The fields of a form under each other, of a width that is easy to read; the actions follow. */
public class Fields extends Div {

    public Fields(Component... fields) {
        addClassName("fields");
        add(fields);
    }

    /** Fields that belong on one line where there is room: first and last name. */
    public static Div row(Component... fields) {
        Div row = new Div(fields);
        row.addClassName("fields-row");
        return row;
    }

    /** The buttons of the form, the primary one first. */
    public Fields withActions(Component... actions) {
        Div slot = new Div(actions);
        slot.addClassName("actions");
        add(slot);
        return this;
    }
}
