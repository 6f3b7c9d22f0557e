package works.metric.portal.uikit;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinSession;

/**
 * The keys of the portal: {@code ?} lists them, {@code /} leads to the search field, {@code j} and {@code k} move in a
 * list, {@code x} ticks its row, Enter opens. They sleep while someone writes, and can be switched off (WCAG 2.1.4).
 */
public final class Keys {

    private static final String OFF = Keys.class.getName() + ".off";

    /** One key each; the field check looks through shadow roots. Prevents typing "/" into the field it leads to. */
    private static final String FREE_KEY = """
            ['?', '/', 'j', 'k', 'x'].includes(event.key)
            && !event.ctrlKey && !event.metaKey && !event.altKey && !event.defaultPrevented
            && !event.composedPath().some(node => node instanceof Element
                && (node.matches('input, textarea, select, [contenteditable], [role=menu], [role=listbox],'
                    + ' [role=dialog], [role=alertdialog], vaadin-dialog')))
            && (event.key !== '/' || (event.preventDefault(), true))
            """;

    private Keys() {}

    /** Listens on the whole page; called once for each layout. */
    public static void listen(UI ui) {
        ui.getElement()
                .addEventListener(
                        "keydown",
                        event -> press(ui, event.getEventData().get("event.key").asString()))
                .addEventData("event.key")
                .setFilter(FREE_KEY);
    }

    private static void press(UI ui, String key) {
        if (key.equals("?")) {
            help().open();
        } else if (isOn()) {
            move(ui, key);
        }
    }

    private static void move(UI ui, String key) {
        switch (key) {
            case "/" -> ui.getPage().executeJs("document.querySelector('.filter-search')?.focus()");
            case "j" -> Components.first(ui, RecordTable.class).ifPresent(table -> table.moveFocus(1));
            case "k" -> Components.first(ui, RecordTable.class).ifPresent(table -> table.moveFocus(-1));
            case "x" -> Components.first(ui, RecordTable.class).ifPresent(RecordTable::pickFocused);
            default -> {}
        }
    }

    /** The list of keys, with the switch. */
    public static Dialog help() {
        Dialog dialog = new Dialog(Texts.t("uikit.keys.title"));
        dialog.setWidth("26rem");
        DescriptionList keys = new DescriptionList();
        keys.addClassName("keys");
        add(keys, "/", "uikit.keys.search");
        add(keys, "j", "uikit.keys.next");
        add(keys, "k", "uikit.keys.previous");
        add(keys, "x", "uikit.keys.pick");
        add(keys, "Enter", "uikit.keys.open");
        add(keys, "Esc", "uikit.keys.close");
        add(keys, "?", "uikit.keys.help");
        Checkbox use = new Checkbox(Texts.t("uikit.keys.use"), isOn());
        use.addValueChangeListener(
                change -> VaadinSession.getCurrent().setAttribute(OFF, change.getValue() ? null : Boolean.TRUE));
        dialog.add(keys, use);
        dialog.getFooter().add(new Button(Texts.t("uikit.close"), click -> dialog.close()));
        return dialog;
    }

    private static boolean isOn() {
        return VaadinSession.getCurrent().getAttribute(OFF) == null;
    }

    private static void add(DescriptionList list, String key, String meaningKey) {
        HtmlContainer cap = new HtmlContainer("kbd");
        cap.setText(key);
        DescriptionList.Term term = new DescriptionList.Term();
        term.add(cap);
        DescriptionList.Description meaning = new DescriptionList.Description(Texts.t(meaningKey));
        list.getElement().appendChild(new Div(term, meaning).getElement());
    }
}
