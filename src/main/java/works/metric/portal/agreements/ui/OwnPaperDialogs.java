package works.metric.portal.agreements.ui;

import static works.metric.portal.uikit.Texts.t;

import java.time.LocalDate;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Stale;
import works.metric.portal.agreements.OwnPaperDetails;
import works.metric.portal.agreements.OwnPaperService;
import works.metric.portal.uikit.ConsequenceDialog;
import works.metric.portal.uikit.DayField;
import works.metric.portal.uikit.FormErrors;
import works.metric.portal.uikit.InvalidInput;

/** What can be done to an agreement on own paper that is there. */
class OwnPaperDialogs {

    private final OwnPaperService papers;
    private final Runnable done;

    OwnPaperDialogs(OwnPaperService papers, Runnable done) {
        this.papers = papers;
        this.done = done;
    }

    void withdraw(OwnPaperDetails paper) {
        ConsequenceDialog dialog = new ConsequenceDialog(
                t("agreements.own-paper.withdraw.title", paper.title()), t("agreements.own-paper.withdraw.text"));
        dialog.onConfirm(t("agreements.own-paper.withdraw"), none -> {
            try {
                papers.withdraw(paper.id(), paper.version());
                done.run();
            } catch (Invalid | Stale | OptimisticLockingFailureException answered) {
                dialog.problem(t("agreements.own-paper.stale"));
            }
        });
        dialog.open();
    }

    void end(OwnPaperDetails paper, LocalDate today) {
        DayField day = new DayField(t("agreements.own-paper.until"));
        day.setMin(today);
        day.setRequiredIndicatorVisible(true);
        FormErrors errors = new FormErrors();
        ConsequenceDialog dialog = new ConsequenceDialog(
                        t("agreements.own-paper.end.title", paper.title()), t("agreements.own-paper.end.text"))
                .withContent(errors, day);
        dialog.onConfirm(t("agreements.signatory.end"), none -> {
            errors.clear();
            try {
                papers.end(paper.id(), paper.version(), day.getValue());
                done.run();
            } catch (Invalid invalid) {
                InvalidInput.show(errors, invalid, Map.of("validUntil", day));
                dialog.problem(t("agreements.template.problem"));
            } catch (Stale | OptimisticLockingFailureException meanwhile) {
                dialog.problem(t("agreements.own-paper.stale"));
            }
        });
        dialog.open();
    }
}
