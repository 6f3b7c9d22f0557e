package works.metric.portal.leaving.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.Map;
import works.metric.portal.catalogues.Catalogue;
import works.metric.portal.catalogues.CatalogueService;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.leaving.LeavingChoice;
import works.metric.portal.leaving.LeavingWishes;
import works.metric.portal.leaving.ReturnFormat;
import works.metric.portal.uikit.Fields;

/** What is to become of the data. What is asked for a return alone is shown for a return alone. */
class WishesForm extends Fields {

    private final RadioButtonGroup<LeavingChoice> choice = new RadioButtonGroup<>(t("leaving.choice"));
    private final MultiSelectComboBox<DataCategory> returned = new MultiSelectComboBox<>(t("leaving.categories"));
    private final Select<ReturnFormat> format = new Select<>();
    private final TextArea destination = new TextArea(t("leaving.destination"));

    WishesForm(CatalogueService catalogues, LeavingWishes now) {
        choice.setItems(LeavingChoice.values());
        choice.setItemLabelGenerator(one -> t("leaving.choice." + one));
        choice.setRequiredIndicatorVisible(true);
        choice.setHelperText(t("leaving.choice.help"));
        returned.setItems(catalogues.offered(Catalogue.DATA, DataCategory::new, now.returned()));
        returned.setItemLabelGenerator(one -> t(one.key()));
        returned.setHelperText(t("leaving.categories.help"));
        format.setLabel(t("leaving.format"));
        format.setItems(ReturnFormat.values());
        format.setItemLabelGenerator(one -> t("leaving.format." + one));
        destination.setMaxLength(LeavingWishes.LONGEST_DESTINATION);
        destination.setHelperText(t("leaving.destination.help"));
        destination.setRequiredIndicatorVisible(true);
        choice.setValue(now.choice());
        returned.setValue(now.returned());
        format.setValue(now.format());
        destination.setValue(now.destination() == null ? "" : now.destination());
        choice.addValueChangeListener(change -> show());
        for (Component field : fields().values()) {
            ((com.vaadin.flow.component.HasSize) field).setWidthFull();
            add(field);
        }
        show();
    }

    LeavingWishes wishes() {
        return new LeavingWishes(choice.getValue(), returned.getValue(), format.getValue(), destination.getValue());
    }

    /** By the names that the service uses. */
    Map<String, Component> fields() {
        Map<String, Component> fields = new LinkedHashMap<>();
        fields.put("choice", choice);
        fields.put("returned", returned);
        fields.put("format", format);
        fields.put("destination", destination);
        return fields;
    }

    private void show() {
        LeavingChoice chosen = choice.getValue();
        boolean returns = chosen != null && chosen.returns();
        returned.setVisible(returns);
        format.setVisible(returns);
        destination.setVisible(returns);
    }
}
