package works.metric.portal.requests.ui;

import static works.metric.portal.uikit.Texts.t;

import java.time.LocalDate;
import java.util.Objects;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.uikit.ConsequenceDialog;
import works.metric.portal.uikit.DayField;

/** Begins or ends the time during which the controller waits for the person. */
class WaitDialog extends ConsequenceDialog {

    WaitDialog(CaseDesk desk, RequestDetails seen, boolean ends) {
        super(
                t(ends ? "requests.wait-end.title" : "requests.wait.title", seen.reference()),
                t(ends ? "requests.wait-end.consequence" : "requests.wait.consequence"));
        DayField day = new DayField(t(ends ? "requests.wait-end.day" : "requests.wait.day"));
        day.setRequiredIndicatorVisible(true);
        Words reason = new Words(t("requests.wait.words"), t("requests.wait.words.help"), true);
        withContent(day);
        if (!ends) {
            withContent(reason);
        }
        onConfirm(t(ends ? "requests.wait-end.confirm" : "requests.wait.confirm"), none -> {
            LocalDate chosen = day.getValue();
            if (chosen == null) {
                day.setErrorMessage(t("requests.rule.wait.day"));
                day.setInvalid(true);
                problem(t("requests.correct"));
                return;
            }
            desk.act(
                    seen,
                    this,
                    () -> ends
                            ? desk.work().endWaiting(seen.id(), seen.version(), chosen)
                            : desk.work().beginWaiting(seen.id(), seen.version(), chosen, reason.getValue()),
                    ends ? "requests.wait-end.done" : "requests.wait.done",
                    (field, problem) -> {
                        if (Objects.equals(field, "reason")) {
                            reason.mark(problem);
                        } else {
                            day.setErrorMessage(problem);
                            day.setInvalid(true);
                        }
                    });
        });
    }
}
