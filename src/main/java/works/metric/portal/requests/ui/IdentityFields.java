package works.metric.portal.requests.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import works.metric.portal.requests.IdentityFormat;
import works.metric.portal.requests.IdentityType;
import works.metric.portal.requests.NewIdentity;
import works.metric.portal.uikit.Fields;
import works.metric.portal.uikit.Symbol;

/** One or more identifiers of the person, each with its kind. */
class IdentityFields extends Div {

    private static final int LONGEST = 500;

    private record Row(Select<IdentityType> type, Select<IdentityFormat> format, TextField value, Div line) {}

    private final List<Row> rows = new ArrayList<>();
    private final Div lines = new Div();

    IdentityFields() {
        Paragraph help = new Paragraph(t("requests.new.identities.help"));
        help.addClassName("quiet");
        Button more = new Button(t("requests.new.identities.more"), Symbol.PLUS.icon(), click -> {
            addRow();
            rows.getLast().value().focus();
        });
        more.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        add(help, lines, more);
        addRow();
    }

    List<NewIdentity> values() {
        return rows.stream()
                .map(row -> new NewIdentity(
                        row.type().getValue(),
                        row.format().getValue(),
                        row.value().getValue()))
                .toList();
    }

    /** The field of an identifier; the first one for a problem with all of them. */
    Component field(int index) {
        return rows.get(Math.min(index, rows.size() - 1)).value();
    }

    private void addRow() {
        Select<IdentityType> type = new Select<>();
        type.setLabel(t("requests.new.identity.type"));
        type.setItems(IdentityType.values());
        type.setItemLabelGenerator(RequestWords::identity);
        type.setValue(IdentityType.EMAIL);
        Select<IdentityFormat> format = new Select<>();
        format.setLabel(t("requests.new.identity.format"));
        format.setItems(IdentityFormat.values());
        format.setItemLabelGenerator(one -> t("requests.format." + one.name()));
        format.setValue(IdentityFormat.RAW);
        TextField value = new TextField(t("requests.new.identity.value"));
        value.setRequiredIndicatorVisible(true);
        value.setMaxLength(LONGEST);
        value.setAutocomplete(Autocomplete.OFF);
        Div line = Fields.row(type, format, value);
        Row row = new Row(type, format, value, line);
        if (!rows.isEmpty()) {
            Button remove = new Button(Symbol.CLOSE.icon(), click -> {
                rows.remove(row);
                lines.remove(line);
            });
            remove.setAriaLabel(t("requests.new.identity.remove"));
            remove.addThemeVariants(ButtonVariant.AURA_TERTIARY);
            line.add(remove);
        }
        rows.add(row);
        lines.add(line);
    }
}
