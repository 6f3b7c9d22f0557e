package works.metric.portal.agreements.ui;

import static works.metric.portal.uikit.Texts.t;

import java.time.LocalDate;
import org.springframework.dao.OptimisticLockingFailureException;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Stale;
import works.metric.portal.agreements.SignatoryDetails;
import works.metric.portal.agreements.SignatoryService;
import works.metric.portal.uikit.ConsequenceDialog;
import works.metric.portal.uikit.DayField;
import works.metric.portal.uikit.Toasts;

/** Sets somebody's last day as a signatory. */
class EndSignatoryDialog extends ConsequenceDialog {

    private final transient SignatoryService signatories;
    private final transient SignatoryDetails seen;
    private final transient Runnable done;
    private final DayField lastDay = new DayField(t("agreements.signatory.last-day"));

    EndSignatoryDialog(SignatoryDetails seen, SignatoryService signatories, LocalDate today, Runnable done) {
        super(t("agreements.signatory.end.title", seen.name()), t("agreements.signatory.end.text", seen.name()));
        this.signatories = signatories;
        this.seen = seen;
        this.done = done;
        lastDay.setValue(today);
        lastDay.setRequiredIndicatorVisible(true);
        lastDay.setHelperText(t("agreements.signatory.last-day.help"));
        withContent(lastDay);
        dangerous();
        onConfirm(t("agreements.signatory.end"), reason -> end());
    }

    private void end() {
        try {
            signatories.end(seen.id(), seen.version(), lastDay.getValue());
            Toasts.success(t("agreements.signatory.ended", seen.name()));
            done.run();
        } catch (Invalid invalid) {
            Invalid.Problem first = invalid.problems().getFirst();
            problem(t(first.key(), first.arguments()));
        } catch (Stale | OptimisticLockingFailureException stale) {
            problem(t("agreements.signatory.stale"));
            done.run();
        }
    }
}
