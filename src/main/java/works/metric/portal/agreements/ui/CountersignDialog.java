package works.metric.portal.agreements.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Stale;
import works.metric.portal.agreements.CountersignService;
import works.metric.portal.agreements.ProcessorSignature;
import works.metric.portal.agreements.WaitingAgreement;
import works.metric.portal.pdf.PdfRefused;
import works.metric.portal.uikit.Fields;
import works.metric.portal.uikit.FormErrors;
import works.metric.portal.uikit.InvalidInput;
import works.metric.portal.uikit.Toasts;

/** Signs for MetricWorks, by name and position, with the consequence in words. */
class CountersignDialog extends Dialog {

    private static final int LONGEST = 200;

    private final transient WaitingAgreement row;
    private final transient CountersignService service;
    private final transient Runnable done;
    private final FormErrors errors = new FormErrors();
    private final TextField name = new TextField(t("agreements.accept.name"));
    private final TextField position = new TextField(t("agreements.accept.position"));
    private final String tenant;

    CountersignDialog(WaitingAgreement row, String tenant, CountersignService service, Runnable done) {
        this.row = row;
        this.tenant = tenant;
        this.service = service;
        this.done = done;
        String number = String.valueOf(row.agreement().number());
        setHeaderTitle(t("agreements.countersign.sign.title", number, tenant));
        setWidth("34rem");
        for (TextField field : List.of(name, position)) {
            field.setMaxLength(LONGEST);
            field.setRequiredIndicatorVisible(true);
            field.setWidthFull();
        }
        Button sign = new Button(t("agreements.countersign.sign"), click -> sign());
        sign.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        Div content = new Div(
                new Paragraph(t("agreements.countersign.sign.text", number, tenant)),
                errors,
                new Fields(name, position));
        content.addClassName("consequence");
        add(content);
        getFooter().add(new Button(t("uikit.cancel"), click -> close()), sign);
    }

    private void sign() {
        try {
            service.sign(
                    row.tenant(),
                    row.agreement().id(),
                    row.agreement().bytesSha256(),
                    new ProcessorSignature(name.getValue(), position.getValue()));
            close();
            Toasts.success(t(
                    "agreements.countersign.signed",
                    String.valueOf(row.agreement().number()),
                    tenant));
            done.run();
        } catch (Invalid invalid) {
            InvalidInput.show(errors, invalid, Map.of("name", name, "position", position));
        } catch (PdfRefused refused) {
            errors.show(List.of(new FormErrors.Problem(name, t(refused.key(), refused.arguments()))));
        } catch (Stale | OptimisticLockingFailureException stale) {
            errors.show(List.of(new FormErrors.Problem(name, t("agreements.countersign.stale"))));
            done.run();
        }
    }
}
