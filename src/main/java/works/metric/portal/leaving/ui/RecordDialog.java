package works.metric.portal.leaving.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Stale;
import works.metric.portal.leaving.LeavingDeskService;
import works.metric.portal.leaving.LeavingDetails;
import works.metric.portal.leaving.LeavingStep;
import works.metric.portal.leaving.NewRecord;
import works.metric.portal.leaving.RecordDetails;
import works.metric.portal.leaving.StepKind;
import works.metric.portal.leaving.StepResult;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.uikit.DayField;
import works.metric.portal.uikit.Fields;
import works.metric.portal.uikit.FormErrors;
import works.metric.portal.uikit.InvalidInput;
import works.metric.portal.uikit.Toasts;

/** Writes down what became of the data at one place. Its id is made when it opens: sent twice, it records once. */
class RecordDialog extends Dialog {

    private final UUID id = Ids.next();
    private final transient TenantDetails tenant;
    private final transient LeavingDetails leaving;
    private final transient LeavingStep step;
    private final transient LeavingDeskService desk;
    private final transient Runnable done;
    private final FormErrors errors = new FormErrors();
    private final Select<StepResult> result = new Select<>();
    private final DayField doneOn = new DayField(t("leaving.record.done-on"));
    private final TextArea what = new TextArea(t("leaving.record.what"));
    private final TextField sha256 = new TextField(t("leaving.record.sha256"));
    private final TextArea handedTo = new TextArea(t("leaving.record.handed-to"));
    private final TextField law = new TextField(t("leaving.record.law"));
    private final DayField heldUntil = new DayField(t("leaving.record.held-until"));

    RecordDialog(
            TenantDetails tenant, LeavingDetails leaving, LeavingStep step, LeavingDeskService desk, Runnable done) {
        this.tenant = tenant;
        this.leaving = leaving;
        this.step = step;
        this.desk = desk;
        this.done = done;
        setHeaderTitle(t("leaving.record.title", StepTable.name(step), tenant.name()));
        setWidth("38rem");
        fields();
        RecordDetails before = step.done();
        if (before != null) {
            fill(before.content());
        }
        ask();
        Button save = new Button(t("leaving.record.save"), click -> save());
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        add(
                new Paragraph(t("leaving.record.text")),
                errors,
                new Fields(result, doneOn, what, handedTo, sha256, law, heldUntil));
        getFooter().add(new Button(t("uikit.cancel"), click -> close()), save);
    }

    private void fields() {
        boolean back = step.kind() == StepKind.RETURN;
        result.setLabel(t("leaving.step.result"));
        result.setItems(
                back
                        ? List.of(StepResult.RETURNED, StepResult.NOTHING_HELD)
                        : List.of(StepResult.DELETED, StepResult.NOTHING_HELD, StepResult.HELD_BY_LAW));
        result.setItemLabelGenerator(one -> t("leaving.result." + one));
        result.addValueChangeListener(change -> ask());
        doneOn.setRequiredIndicatorVisible(true);
        what.setMaxLength(NewRecord.LONGEST_WHAT);
        what.setRequiredIndicatorVisible(true);
        what.setHelperText(t(back ? "leaving.record.what.return" : "leaving.record.what.delete"));
        sha256.setRequiredIndicatorVisible(true);
        sha256.setMaxLength(100);
        handedTo.setMaxLength(NewRecord.LONGEST_HANDED_TO);
        handedTo.setRequiredIndicatorVisible(true);
        law.setMaxLength(NewRecord.LONGEST_LAW);
        law.setRequiredIndicatorVisible(true);
        law.setHelperText(t("leaving.record.law.help"));
        heldUntil.setRequiredIndicatorVisible(true);
        List.of(what, handedTo).forEach(field -> field.setWidthFull());
        List.of(sha256, law).forEach(field -> field.setWidthFull());
    }

    private void fill(NewRecord content) {
        result.setValue(content.result());
        doneOn.setValue(content.doneOn());
        what.setValue(content.what());
        sha256.setValue(content.sha256() == null ? "" : content.sha256());
        handedTo.setValue(content.handedTo() == null ? "" : content.handedTo());
        law.setValue(content.law() == null ? "" : content.law());
        heldUntil.setValue(content.heldUntil());
    }

    private void ask() {
        boolean returned = result.getValue() == StepResult.RETURNED;
        boolean held = result.getValue() == StepResult.HELD_BY_LAW;
        sha256.setVisible(returned);
        handedTo.setVisible(returned);
        law.setVisible(held);
        heldUntil.setVisible(held);
    }

    private void save() {
        RecordDetails before = step.done();
        NewRecord content = new NewRecord(
                result.getValue(),
                doneOn.getValue(),
                what.getValue(),
                sha256.getValue(),
                handedTo.getValue(),
                law.getValue(),
                heldUntil.getValue());
        try {
            desk.record(
                    tenant.id(),
                    before == null ? id : before.id(),
                    leaving.id(),
                    step.target(),
                    before == null ? null : before.version(),
                    content);
            close();
            Toasts.success(t("leaving.record.saved", StepTable.name(step)));
            done.run();
        } catch (Invalid invalid) {
            InvalidInput.show(
                    errors,
                    invalid,
                    Map.of(
                            "result", result,
                            "doneOn", doneOn,
                            "what", what,
                            "sha256", sha256,
                            "handedTo", handedTo,
                            "law", law,
                            "heldUntil", heldUntil));
        } catch (Stale | OptimisticLockingFailureException stale) {
            errors.show(List.of(new FormErrors.Problem(result, t("leaving.stale"))));
            done.run();
        }
    }
}
