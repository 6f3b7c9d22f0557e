package works.metric.portal.systems.ui;

import static works.metric.portal.uikit.Texts.t;

import java.time.LocalDate;
import org.springframework.dao.OptimisticLockingFailureException;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Stale;
import works.metric.portal.systems.ProcessingSystemDetails;
import works.metric.portal.systems.ProcessingSystemService;
import works.metric.portal.uikit.ConsequenceDialog;
import works.metric.portal.uikit.DayField;
import works.metric.portal.uikit.Toasts;

/** Sets the first day without a system. */
class SystemEndDialog extends ConsequenceDialog {

    private final transient ProcessingSystemService systems;
    private final transient ProcessingSystemDetails seen;
    private final transient Runnable refresh;
    private final DayField day = new DayField(t("systems.end.day"));

    SystemEndDialog(ProcessingSystemService systems, ProcessingSystemDetails seen, Runnable refresh) {
        super(t("systems.end.title", seen.name()), t("systems.end.text", seen.name()));
        this.systems = systems;
        this.seen = seen;
        this.refresh = refresh;
        LocalDate set = seen.endedOn();
        day.setValue(set == null ? systems.today() : set);
        day.setRequiredIndicatorVisible(true);
        withContent(day);
        dangerous();
        onConfirm(t("systems.end"), none -> end());
    }

    private void end() {
        LocalDate on = day.getValue();
        if (on == null) {
            problem(t("rule.required"));
            return;
        }
        try {
            systems.end(seen.id(), seen.version(), on);
            Toasts.success(t("systems.end.done", seen.name()));
        } catch (Invalid invalid) {
            Invalid.Problem first = invalid.problems().getFirst();
            problem(t(first.key(), first.arguments()));
        } catch (Stale | OptimisticLockingFailureException stale) {
            withContent(SystemWords.both(seen, systems.byId(seen.id())));
            problem(t("systems.stale.text"));
        }
        refresh.run();
    }
}
