package works.metric.portal.subprocessors.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.LocalDate;
import org.springframework.dao.OptimisticLockingFailureException;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Stale;
import works.metric.portal.subprocessors.SubprocessorDetails;
import works.metric.portal.subprocessors.SubprocessorService;
import works.metric.portal.uikit.ConsequenceDialog;
import works.metric.portal.uikit.DayField;
import works.metric.portal.uikit.Toasts;

/** Sets the first day without a sub-processor. */
class EndDialog extends ConsequenceDialog {

    private final transient SubprocessorService subprocessors;
    private final transient SubprocessorDetails seen;
    private final transient Runnable refresh;
    private final DatePicker day = new DayField(t("subprocessors.end.day"));

    EndDialog(SubprocessorDetails seen, SubprocessorService subprocessors, Runnable refresh) {
        super(t("subprocessors.end.title", seen.name()), t("subprocessors.end.text", seen.name()));
        this.seen = seen;
        this.subprocessors = subprocessors;
        this.refresh = refresh;
        LocalDate set = seen.endedOn();
        day.setValue(set == null ? subprocessors.today() : set);
        day.setRequiredIndicatorVisible(true);
        withContent(day);
        dangerous();
        onConfirm(t("subprocessors.end"), reason -> end());
    }

    private void end() {
        LocalDate on = day.getValue();
        if (on == null) {
            problem(day, t("rule.required"));
            return;
        }
        try {
            subprocessors.end(seen.id(), seen.version(), on);
            Toasts.success(t("subprocessors.end.done", seen.name()));
        } catch (Invalid invalid) {
            Invalid.Problem first = invalid.problems().getFirst();
            problem(day, t(first.key(), first.arguments()));
        } catch (Stale | OptimisticLockingFailureException stale) {
            problem(t("subprocessors.stale.action"));
            SubprocessorDetails stored = subprocessors.byId(seen.id());
            withContent(EntryDiff.of(t("subprocessors.stale.seen"), seen, t("subprocessors.stale.stored"), stored));
        }
        refresh.run();
    }
}
