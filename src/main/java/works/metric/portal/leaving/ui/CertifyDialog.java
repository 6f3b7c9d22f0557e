package works.metric.portal.leaving.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Stale;
import works.metric.portal.leaving.Certifier;
import works.metric.portal.leaving.LeavingCase;
import works.metric.portal.leaving.LeavingDeskService;
import works.metric.portal.pdf.PdfRefused;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.uikit.Fields;
import works.metric.portal.uikit.FormErrors;
import works.metric.portal.uikit.InvalidInput;
import works.metric.portal.uikit.Toasts;

/** Certifies for MetricWorks, by name and position, with the consequence in words. */
class CertifyDialog extends Dialog {

    private final transient TenantDetails tenant;
    private final transient LeavingCase seen;
    private final transient LeavingDeskService desk;
    private final transient Runnable done;
    private final FormErrors errors = new FormErrors();
    private final TextField name = new TextField(t("leaving.certify.name"));
    private final TextField position = new TextField(t("leaving.certify.position"));

    CertifyDialog(TenantDetails tenant, LeavingCase seen, LeavingDeskService desk, Runnable done) {
        this.tenant = tenant;
        this.seen = seen;
        this.desk = desk;
        this.done = done;
        setHeaderTitle(t("leaving.certify.title", tenant.name()));
        setWidth("34rem");
        for (TextField field : List.of(name, position)) {
            field.setMaxLength(Certifier.LONGEST);
            field.setRequiredIndicatorVisible(true);
            field.setWidthFull();
        }
        Button certify = new Button(t("leaving.certify"), click -> certify());
        certify.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        add(new Paragraph(t("leaving.certify.text", tenant.name())), errors, new Fields(name, position));
        getFooter().add(new Button(t("uikit.cancel"), click -> close()), certify);
    }

    private void certify() {
        try {
            desk.certify(tenant.id(), seen.leaving().id(), seen, new Certifier(name.getValue(), position.getValue()));
            close();
            Toasts.success(t("leaving.certify.done", tenant.name()));
            done.run();
        } catch (Invalid invalid) {
            InvalidInput.show(errors, invalid, Map.of("name", name, "position", position, "steps", name));
        } catch (PdfRefused refused) {
            errors.show(List.of(new FormErrors.Problem(name, t(refused.key(), refused.arguments()))));
        } catch (Stale | OptimisticLockingFailureException stale) {
            errors.show(List.of(new FormErrors.Problem(name, t("leaving.stale"))));
            done.run();
        }
    }
}
