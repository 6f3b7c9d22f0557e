package works.metric.portal.agreements.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import works.metric.portal.access.Invalid;
import works.metric.portal.agreements.NewAcceptance;
import works.metric.portal.agreements.NewAccession;
import works.metric.portal.uikit.Callout;
import works.metric.portal.uikit.Dates;
import works.metric.portal.uikit.Fields;
import works.metric.portal.uikit.FormErrors;
import works.metric.portal.uikit.InvalidInput;
import works.metric.portal.uikit.Tone;

/** Name, position and the word that one may sign for the affiliate, with the consequence above the button. */
class AffiliateSignature extends Fields {

    private static final int LONGEST = 200;

    private final FormErrors errors = new FormErrors();
    private final TextField typedName = new TextField(t("agreements.accept.name"));
    private final TextField position = new TextField(t("agreements.accept.position"));
    private final Checkbox maySign = new Checkbox();

    AffiliateSignature(NewAccession wanted, String tenant, Consumer<NewAcceptance> onSign, Component... more) {
        String name = wanted.identity().legalName().strip();
        compulsory(typedName, t("agreements.accept.name.help"));
        compulsory(position, t("agreements.accept.position.help"));
        maySign.setLabel(t("agreements.affiliate.may-sign", name, tenant));
        maySign.setRequiredIndicatorVisible(true);
        Button sign = new Button(t("agreements.affiliate.sign.do"));
        sign.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        sign.setDisableOnClick(true);
        sign.addClickListener(click -> {
            try {
                sign(onSign);
            } finally {
                sign.setEnabled(true);
            }
        });
        add(
                errors,
                Fields.row(typedName, position),
                maySign,
                new Callout(
                        Tone.WARNING,
                        t("agreements.affiliate.consequence"),
                        t(
                                "agreements.affiliate.consequence.text",
                                name,
                                wanted.beginsOn() == null ? "" : Dates.day(wanted.beginsOn()))));
        Component[] actions = new Component[more.length + 1];
        actions[0] = sign;
        System.arraycopy(more, 0, actions, 1, more.length);
        withActions(actions);
    }

    private void sign(Consumer<NewAcceptance> onSign) {
        errors.clear();
        try {
            onSign.accept(new NewAcceptance(typedName.getValue(), position.getValue(), maySign.getValue()));
        } catch (Invalid invalid) {
            Map<String, Component> fields = new LinkedHashMap<>();
            fields.put("typedName", typedName);
            fields.put("position", position);
            fields.put("maySign", maySign);
            InvalidInput.show(errors, invalid, fields);
        }
    }

    private static void compulsory(TextField field, String help) {
        field.setHelperText(help);
        field.setRequiredIndicatorVisible(true);
        field.setMaxLength(LONGEST);
        field.setWidthFull();
    }
}
