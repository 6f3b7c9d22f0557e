package works.metric.portal.systems.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Stale;
import works.metric.portal.requests.Obstacle;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.systems.RequestTaskDetails;
import works.metric.portal.systems.RequestTaskService;
import works.metric.portal.systems.TaskOutcome;
import works.metric.portal.systems.TaskReport;
import works.metric.portal.uikit.ConsequenceDialog;
import works.metric.portal.uikit.DayField;
import works.metric.portal.uikit.Toasts;
import works.metric.portal.uikit.VersionDiff;

/** Takes what became of one task. */
class ReportDialog extends ConsequenceDialog {

    private final transient RequestTaskService tasks;
    private final transient RequestTaskDetails seen;
    private final transient Runnable changed;
    private final RadioButtonGroup<TaskOutcome> outcome = new RadioButtonGroup<>(t("systems.task.outcome"));
    private final TextField ground = new TextField(t("systems.report.ground"));
    private final DayField until = new DayField(t("systems.report.until"));
    private final RadioButtonGroup<Obstacle> obstacle = new RadioButtonGroup<>(t("systems.report.obstacle"));
    private final TextArea note = new TextArea(t("systems.report.note"));
    private final transient Map<String, Component> byName =
            Map.of("outcome", outcome, "legalGround", ground, "keptUntil", until, "obstacle", obstacle, "note", note);

    ReportDialog(RequestTaskService tasks, RequestDetails request, RequestTaskDetails seen, Runnable changed) {
        super(
                t("systems.report.title", seen.holderName()),
                t("systems.report.text", request.reference(), seen.holderName()));
        this.tasks = tasks;
        this.seen = seen;
        this.changed = changed;
        outcome.setItems(TaskOutcome.of(request.type()));
        outcome.setItemLabelGenerator(TaskWords::outcome);
        outcome.setRequiredIndicatorVisible(true);
        outcome.addThemeName("vertical");
        outcome.addValueChangeListener(chosen -> showWhatItNeeds());
        ground.setHelperText(t("systems.report.ground.help"));
        ground.setRequiredIndicatorVisible(true);
        ground.setMaxLength(TaskReport.LONGEST_GROUND);
        ground.setWidthFull();
        until.setRequiredIndicatorVisible(true);
        obstacle.setItems(Obstacle.values());
        obstacle.setItemLabelGenerator(TaskWords::obstacle);
        obstacle.setRequiredIndicatorVisible(true);
        obstacle.addThemeName("vertical");
        note.setHelperText(t("systems.report.note.help"));
        note.setMaxLength(TaskReport.LONGEST_NOTE);
        note.setWidthFull();
        withContent(outcome, ground, until, obstacle, note);
        write(seen.report());
        showWhatItNeeds();
        onConfirm(t("systems.report.confirm"), none -> report());
    }

    private void write(@Nullable TaskReport known) {
        if (known == null) {
            return;
        }
        outcome.setValue(known.outcome());
        if (known.legalGround() != null) {
            ground.setValue(known.legalGround());
        }
        if (known.note() != null) {
            note.setValue(known.note());
        }
        until.setValue(known.keptUntil());
        obstacle.setValue(known.obstacle());
    }

    private void showWhatItNeeds() {
        boolean kept = outcome.getValue() == TaskOutcome.KEPT;
        ground.setVisible(kept);
        until.setVisible(kept);
        obstacle.setVisible(outcome.getValue() == TaskOutcome.IMPOSSIBLE);
    }

    private void report() {
        byName.values().forEach(field -> ((HasValidation) field).setInvalid(false));
        TaskOutcome chosen = outcome.getValue();
        if (chosen == null) {
            mark("outcome", t("systems.rule.choose"));
            problem(t("systems.rule.choose"));
            return;
        }
        try {
            tasks.report(
                    seen.id(),
                    seen.version(),
                    new TaskReport(chosen, ground.getValue(), until.getValue(), obstacle.getValue(), note.getValue()));
            Toasts.success(t("systems.report.done", seen.holderName()));
            changed.run();
        } catch (Invalid invalid) {
            invalid.problems().forEach(problem -> mark(problem.field(), t(problem.key(), problem.arguments())));
            Invalid.Problem first = invalid.problems().getFirst();
            problem(t(first.key(), first.arguments()));
        } catch (Stale | OptimisticLockingFailureException stale) {
            changedMeanwhile();
        }
    }

    /** Both versions; what was typed stays in the dialog. */
    private void changedMeanwhile() {
        tasks.list(seen.requestId()).stream()
                .filter(task -> task.id().equals(seen.id()))
                .forEach(now -> withContent(new VersionDiff(t("systems.stale.seen"), t("systems.stale.now"))
                        .field(t("systems.task.outcome"), TaskWords.line(seen), TaskWords.line(now))));
        problem(t("systems.stale.text"));
        changed.run();
    }

    private void mark(String name, String problem) {
        if (byName.get(name) instanceof HasValidation field) {
            field.setErrorMessage(problem);
            field.setInvalid(true);
        }
    }
}
