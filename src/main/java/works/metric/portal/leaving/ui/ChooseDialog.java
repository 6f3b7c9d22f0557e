package works.metric.portal.leaving.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Stale;
import works.metric.portal.catalogues.CatalogueService;
import works.metric.portal.leaving.LeavingDetails;
import works.metric.portal.leaving.LeavingService;
import works.metric.portal.uikit.FormErrors;
import works.metric.portal.uikit.InvalidInput;
import works.metric.portal.uikit.Toasts;

/** Chooses anew what becomes of the data, until the contract ends. */
class ChooseDialog extends Dialog {

    private final transient LeavingDetails leaving;
    private final transient LeavingService service;
    private final transient Runnable done;
    private final FormErrors errors = new FormErrors();
    private final WishesForm form;

    ChooseDialog(LeavingDetails leaving, LeavingService service, CatalogueService catalogues, Runnable done) {
        this.leaving = leaving;
        this.service = service;
        this.done = done;
        this.form = new WishesForm(catalogues, leaving.wishes());
        setHeaderTitle(t("leaving.choose"));
        setWidth("38rem");
        Button save = new Button(t("leaving.choose.do"), click -> choose());
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        add(new Paragraph(t("leaving.choose.text")), errors, form);
        getFooter().add(new Button(t("uikit.cancel"), click -> close()), save);
    }

    private void choose() {
        try {
            service.choose(leaving.id(), leaving.version(), form.wishes());
            close();
            Toasts.success(t("leaving.choose.done"));
            done.run();
        } catch (Invalid invalid) {
            InvalidInput.show(errors, invalid, form.fields());
        } catch (Stale | OptimisticLockingFailureException stale) {
            errors.show(List.of(new FormErrors.Problem(form, t("leaving.stale"))));
            done.run();
        }
    }
}
