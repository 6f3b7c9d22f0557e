package works.metric.portal.requests.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.button.Button;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.requests.BulkScope;
import works.metric.portal.requests.BulkStep;
import works.metric.portal.requests.NewBulk;
import works.metric.portal.requests.RequestBulkService;
import works.metric.portal.requests.RequestWorkService;
import works.metric.portal.uikit.ConsequenceDialog;

/**
 * The steps that the reader may take for many requests.
 *
 * @param begun gets the id of what was begun
 */
record BulkActions(RequestBulkService bulks, RequestWorkService work, CurrentRights rights, Consumer<UUID> begun) {

    boolean any() {
        return List.of(BulkStep.values()).stream().anyMatch(step -> rights.has(step.permission()));
    }

    /** @param words which form of their names: {@code action} or {@code short} */
    List<Button> buttons(BulkScope scope, int count, String words) {
        List<Button> buttons = new ArrayList<>();
        for (BulkStep step : BulkStep.values()) {
            if (rights.has(step.permission())) {
                buttons.add(new Button(words(step, words), click -> ask(step, scope, count)));
            }
        }
        return buttons;
    }

    private void ask(BulkStep step, BulkScope scope, int count) {
        UUID id = Ids.next();
        ConsequenceDialog dialog = new ConsequenceDialog(words(step, "action"), t(key(step, "text"), count));
        Words reason = new Words(t("requests.bulk.words"), "", false);
        PersonField person = new PersonField(step == BulkStep.ASSIGN ? work.colleagues() : List.of());
        if (step == BulkStep.CANCEL) {
            dialog.dangerous().withContent(reason);
        }
        if (step == BulkStep.ASSIGN) {
            dialog.withContent(person);
        }
        dialog.onConfirm(words(step, "confirm"), none -> {
                    try {
                        bulks.begin(id, new NewBulk(step, reason.getValue(), person.person(), scope));
                        begun.accept(id);
                    } catch (Invalid invalid) {
                        Invalid.Problem problem = invalid.problems().getFirst();
                        String why = t(problem.key(), problem.arguments());
                        if (problem.field().equals("assignee")) {
                            person.mark(why);
                        }
                        dialog.problem(why);
                    }
                })
                .open();
    }

    private static String words(BulkStep step, String part) {
        return t(key(step, part));
    }

    private static String key(BulkStep step, String part) {
        return "requests.bulk." + RequestListQuery.inUrl(step) + "." + part;
    }
}
