package works.metric.portal.agreements.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Stale;
import works.metric.portal.agreements.AccessionAnswerService;
import works.metric.portal.agreements.ProcessorSignature;
import works.metric.portal.agreements.WaitingAccession;
import works.metric.portal.uikit.ConsequenceDialog;
import works.metric.portal.uikit.Dates;
import works.metric.portal.uikit.Fields;
import works.metric.portal.uikit.FormErrors;
import works.metric.portal.uikit.InvalidInput;
import works.metric.portal.uikit.Toasts;

/** Agrees to an accession for MetricWorks, by name and position. */
class AgreeAccessionDialog extends ConsequenceDialog {

    private static final int LONGEST = 200;

    private final transient WaitingAccession row;
    private final transient AccessionAnswerService service;
    private final transient Runnable done;
    private final String tenant;
    private final FormErrors errors = new FormErrors();
    private final TextField name = new TextField(t("agreements.accept.name"));
    private final TextField position = new TextField(t("agreements.accept.position"));

    AgreeAccessionDialog(WaitingAccession row, String tenant, AccessionAnswerService service, Runnable done) {
        super(
                t("agreements.affiliates.agree.title", row.accession().name()),
                t(
                        "agreements.affiliates.agree.text",
                        row.accession().name(),
                        tenant,
                        Dates.day(row.accession().beginsOn())));
        this.row = row;
        this.service = service;
        this.done = done;
        this.tenant = tenant;
        for (TextField field : List.of(name, position)) {
            field.setMaxLength(LONGEST);
            field.setRequiredIndicatorVisible(true);
            field.setWidthFull();
        }
        withContent(errors, new Fields(name, position));
        onConfirm(t("agreements.affiliates.agree"), none -> agree());
    }

    private void agree() {
        errors.clear();
        try {
            service.sign(
                    row.tenant(),
                    row.accession().id(),
                    row.accession().contentSha256(),
                    new ProcessorSignature(name.getValue(), position.getValue()));
            Toasts.success(t("agreements.affiliates.agreed", row.accession().name(), tenant));
            done.run();
        } catch (Invalid invalid) {
            InvalidInput.show(errors, invalid, Map.of("name", name, "position", position));
            problem(t("agreements.template.problem"));
        } catch (NotFound | Stale | OptimisticLockingFailureException meanwhile) {
            problem(t("agreements.affiliate.stale"));
        }
    }
}
