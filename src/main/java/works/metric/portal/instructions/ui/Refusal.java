package works.metric.portal.instructions.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.Map;
import works.metric.portal.access.Invalid;
import works.metric.portal.uikit.ConsequenceDialog;

/** What a service refused, in the dialog that asked for it. */
final class Refusal {

    private Refusal() {}

    /**
     * Says it at the field that it names, and otherwise under all.
     *
     * @param fields by the names that the services use; the dialog's own words need not be among them
     */
    static void show(ConsequenceDialog dialog, Invalid invalid, Map<String, ? extends HasValidationProperties> fields) {
        for (Invalid.Problem problem : invalid.problems()) {
            String words = t(problem.key(), problem.arguments());
            HasValidationProperties field = fields.get(problem.field());
            if (field != null) {
                dialog.problem(field, words);
            } else if (problem.field().equals("reason") || problem.field().equals("words")) {
                dialog.problemOfReason(words);
            } else {
                dialog.problem(words);
            }
        }
    }
}
