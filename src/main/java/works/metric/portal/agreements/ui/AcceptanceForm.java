package works.metric.portal.agreements.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import works.metric.portal.access.Invalid;
import works.metric.portal.agreements.AgreementPreview;
import works.metric.portal.agreements.NewAcceptance;
import works.metric.portal.pdf.PdfRefused;
import works.metric.portal.uikit.Callout;
import works.metric.portal.uikit.Fields;
import works.metric.portal.uikit.FormErrors;
import works.metric.portal.uikit.Tone;

/** Name, position and the word that one may sign, with the consequence above the button. */
class AcceptanceForm extends Fields {

    private static final int LONGEST = 200;

    private final FormErrors errors = new FormErrors();
    private final TextField typedName = new TextField(t("agreements.accept.name"));
    private final TextField position = new TextField(t("agreements.accept.position"));
    private final Checkbox maySign = new Checkbox();
    private final Component document;

    /**
     * @param signedAtOnce whether it binds as soon as it is accepted
     * @param document where the document is opened: the place of the problem when it was not
     * @param cancel the way back
     */
    AcceptanceForm(
            AgreementPreview preview,
            boolean signedAtOnce,
            Component document,
            Component cancel,
            Consumer<NewAcceptance> onAccept) {
        this.document = document;
        String number = String.valueOf(preview.number());
        String tenant = preview.content().controller().legalName();
        compulsory(typedName, t("agreements.accept.name.help"));
        compulsory(position, t("agreements.accept.position.help"));
        maySign.setLabel(t("agreements.accept.may-sign", tenant));
        maySign.setRequiredIndicatorVisible(true);
        Button accept = new Button(t("agreements.accept.do", number));
        accept.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        accept.setDisableOnClick(true);
        accept.addClickListener(click -> {
            try {
                accept(onAccept);
            } finally {
                accept.setEnabled(true);
            }
        });
        add(
                errors,
                Fields.row(typedName, position),
                maySign,
                new Callout(
                        Tone.WARNING,
                        t("agreements.accept.consequence"),
                        t(
                                signedAtOnce
                                        ? "agreements.accept.consequence.text"
                                        : "agreements.accept.consequence.waits",
                                tenant,
                                preview.content().processor().legalName(),
                                number)));
        withActions(accept, cancel);
    }

    private void accept(Consumer<NewAcceptance> onAccept) {
        errors.clear();
        try {
            onAccept.accept(new NewAcceptance(typedName.getValue(), position.getValue(), maySign.getValue()));
        } catch (Invalid invalid) {
            errors.show(invalid.problems().stream().map(this::problem).toList());
        } catch (PdfRefused refused) {
            errors.show(List.of(new FormErrors.Problem(typedName, t(refused.key(), refused.arguments()))));
        }
    }

    private FormErrors.Problem problem(Invalid.Problem problem) {
        Component field =
                switch (problem.field()) {
                    case "typedName" -> typedName;
                    case "position" -> position;
                    case "maySign" -> maySign;
                    default -> document;
                };
        return new FormErrors.Problem(field, t(problem.key(), problem.arguments()));
    }

    private static void compulsory(TextField field, String help) {
        field.setHelperText(help);
        field.setRequiredIndicatorVisible(true);
        field.setMaxLength(LONGEST);
        field.setWidthFull();
    }
}
