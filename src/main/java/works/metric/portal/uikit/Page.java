package works.metric.portal.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** The body of a screen: a {@link PageHeader}, then its parts at even distances. Views extend it. */
public class Page extends Div {

    public Page(Component... parts) {
        addClassName("page");
        add(parts);
    }

    /** For forms and texts: no wider than is easy to read. */
    public Page narrow() {
        addClassName("narrow");
        return this;
    }
}
