package works.metric.portal.agreements.ui;

import static works.metric.portal.uikit.Texts.t;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Stale;
import works.metric.portal.agreements.AccessionDetails;
import works.metric.portal.agreements.AccessionService;
import works.metric.portal.uikit.ConsequenceDialog;
import works.metric.portal.uikit.DayField;
import works.metric.portal.uikit.FormErrors;
import works.metric.portal.uikit.InvalidInput;
import works.metric.portal.uikit.Toasts;

/** What a signatory can do to an accession that is there. */
class AffiliateDialogs {

    private final AccessionService accessions;
    private final Runnable done;

    AffiliateDialogs(AccessionService accessions, Runnable done) {
        this.accessions = accessions;
        this.done = done;
    }

    void withdraw(AccessionDetails one) {
        ConsequenceDialog dialog = new ConsequenceDialog(
                t("agreements.affiliate.withdraw.title", one.name()),
                t("agreements.affiliate.withdraw.text", one.name()));
        dialog.onConfirm(t("agreements.affiliate.withdraw"), none -> {
            try {
                accessions.withdraw(one.id(), one.version());
                done.run();
            } catch (Invalid | Stale | OptimisticLockingFailureException answered) {
                dialog.problem(t("agreements.affiliate.stale"));
            }
        });
        dialog.open();
    }

    void end(AccessionDetails one, LocalDate today) {
        DayField day = new DayField(t("agreements.affiliate.last-day"));
        day.setMin(one.beginsOn().isAfter(today) ? one.beginsOn() : today);
        day.setRequiredIndicatorVisible(true);
        FormErrors errors = new FormErrors();
        ConsequenceDialog dialog = new ConsequenceDialog(
                        t("agreements.affiliate.end.title", one.name()), t("agreements.affiliate.end.text", one.name()))
                .withContent(errors, day)
                .dangerous();
        dialog.onConfirm(t("agreements.affiliate.end"), none -> {
            errors.clear();
            try {
                accessions.end(one.id(), one.version(), day.getValue());
                Toasts.success(t("agreements.affiliate.ended", one.name()));
                done.run();
            } catch (Invalid invalid) {
                InvalidInput.show(errors, invalid, Map.of("endsOn", day));
                dialog.problem(t("agreements.template.problem"));
            } catch (Stale | OptimisticLockingFailureException meanwhile) {
                dialog.problem(t("agreements.affiliate.stale"));
            }
        });
        dialog.open();
    }
}
