package works.metric.portal.leaving.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import works.metric.portal.leaving.LeavingStep;
import works.metric.portal.leaving.NewRecord;
import works.metric.portal.leaving.RecordDetails;
import works.metric.portal.leaving.StepKind;
import works.metric.portal.leaving.StepResult;
import works.metric.portal.uikit.Dates;
import works.metric.portal.uikit.RecordTable;
import works.metric.portal.uikit.StatusBadge;
import works.metric.portal.uikit.Tone;

/** The return, each system and each sub-processor, with what became of the data there. */
final class StepTable {

    private StepTable() {}

    /** @param action what can be done about a step; null where nothing can */
    static RecordTable<LeavingStep> of(
            List<LeavingStep> steps, @Nullable Function<LeavingStep, ? extends Component> action) {
        RecordTable<LeavingStep> table = new RecordTable<>(t("leaving.steps"));
        table.text(
                t("leaving.step.place"),
                step -> step.kind() == StepKind.RETURN
                        ? name(step)
                        : t("leaving.step.named", name(step), t("leaving.step.kind." + step.kind())));
        table.component(t("leaving.step.result"), StepTable::badge).corner();
        table.text(t("leaving.step.what"), StepTable::words);
        if (action != null) {
            table.component(t("leaving.step.action"), action).selfEvident();
        }
        return table.items(steps);
    }

    static String name(LeavingStep step) {
        return step.kind() == StepKind.RETURN ? t("leaving.step.return") : step.name();
    }

    private static Component badge(LeavingStep step) {
        RecordDetails done = step.done();
        if (done == null) {
            return new StatusBadge(Tone.NEUTRAL, t("leaving.step.open"));
        }
        StepResult result = done.content().result();
        return new StatusBadge(
                result == StepResult.HELD_BY_LAW ? Tone.INFO : Tone.SUCCESS, t("leaving.result." + result));
    }

    private static String words(LeavingStep step) {
        RecordDetails done = step.done();
        if (done == null) {
            return "";
        }
        NewRecord content = done.content();
        List<String> words = new ArrayList<>();
        if (content.doneOn() != null) {
            words.add(t("leaving.step.done", Dates.day(content.doneOn()), done.by()));
        }
        words.add(content.what());
        if (content.handedTo() != null) {
            words.add(t("leaving.step.handed-to", content.handedTo()));
        }
        if (content.sha256() != null) {
            words.add(t("leaving.step.sha256", content.sha256()));
        }
        if (content.law() != null && content.heldUntil() != null) {
            words.add(t("leaving.step.law", content.law(), Dates.day(content.heldUntil())));
        }
        return String.join(" · ", words);
    }
}
