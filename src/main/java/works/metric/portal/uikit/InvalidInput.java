package works.metric.portal.uikit;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Map;
import works.metric.portal.access.Invalid;

/** What a service refused, shown at the fields it names. */
public final class InvalidInput {

    private InvalidInput() {}

    /**
     * @param fields the form's fields by the names that the service uses; a problem of an unknown field is shown at the
     *     first one
     */
    public static void show(FormErrors errors, Invalid invalid, Map<String, ? extends Component> fields) {
        Component fallback = fields.values().iterator().next();
        List<FormErrors.Problem> problems = invalid.problems().stream()
                .map(problem -> new FormErrors.Problem(
                        fields.containsKey(problem.field()) ? fields.get(problem.field()) : fallback,
                        t(problem.key(), problem.arguments())))
                .toList();
        errors.show(problems);
    }
}
