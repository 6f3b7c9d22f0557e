package works.metric.portal.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.util.ArrayList;
import java.util.List;

/**
 * A button that opens a list of further actions. Ordinary buttons in a popover, because the items of Vaadin's own menu
 * carry attributes that a menu item must not have (WAI-ARIA 1.2, menuitem).
 */
public final class MoreMenu extends Div {

    private final Popover popover = new Popover();
    private final Div content = new Div();
    private final Button opener;
    private final List<Button> items = new ArrayList<>();

    /** @param label what it is for, to those who do not see where it stands */
    public MoreMenu(String text, String label) {
        addClassName("more-menu");
        opener = new Button(text);
        opener.setAriaLabel(label);
        popover.setTarget(opener);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel(label);
        popover.setAutofocus(true);
        content.addClassName("more-menu-content");
        popover.add(content);
        add(opener, popover);
    }

    public MoreMenu quiet() {
        opener.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        return this;
    }

    public MoreMenu item(String words, Runnable action) {
        Button item = new Button(words, click -> {
            popover.close();
            action.run();
        });
        item.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        items.add(item);
        content.add(item);
        return this;
    }

    /** The words on the button that opens it. */
    public String text() {
        return opener.getText();
    }

    /** In their order. */
    public List<Button> items() {
        return List.copyOf(items);
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }
}
