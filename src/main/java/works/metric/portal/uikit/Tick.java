package works.metric.portal.uikit;

import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import java.util.function.Consumer;

/** The browser's own box to tick: a list has one in every row, where a full-grown field would be a burden. */
@Tag("input")
public class Tick extends HtmlComponent implements HasAriaLabel {

    private static final String CHECKED = "checked";

    /** @param label for screen readers @param onChange gets whether it is ticked after somebody changed it */
    public Tick(String label, boolean ticked, Consumer<Boolean> onChange) {
        getElement().setAttribute("type", "checkbox");
        setAriaLabel(label);
        set(ticked);
        getElement().addPropertyChangeListener(CHECKED, "change", change -> {
            if (change.isUserOriginated()) {
                onChange.accept(isTicked());
            }
        });
        addClassName("tick");
    }

    public boolean isTicked() {
        return getElement().getProperty(CHECKED, false);
    }

    public void set(boolean ticked) {
        getElement().setProperty(CHECKED, ticked);
    }
}
