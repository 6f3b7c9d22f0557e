package works.metric.portal.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.binder.BinderValidationStatus;
import java.util.ArrayList;
import java.util.List;

/** What keeps a form from being sent, at its top: one line for each field, leading to it. Marks the fields too. */
public class FormErrors extends Div {

    /** One thing to mend. */
    public record Problem(Component field, String message) {}

    private final List<Component> marked = new ArrayList<>();

    public FormErrors() {
        addClassName("form-errors");
        getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
        setVisible(false);
    }

    /** Shows these problems in place of earlier ones and moves the focus to them; none hides the summary. */
    public void show(List<Problem> problems) {
        clear();
        if (problems.isEmpty()) {
            return;
        }
        UnorderedList lines = new UnorderedList();
        problems.forEach(problem -> {
            mark(problem);
            lines.add(new ListItem(line(problem)));
        });
        Paragraph title = new Paragraph(Texts.t("uikit.form.problems", problems.size()));
        title.addClassName("form-errors-title");
        add(Symbol.DANGER.icon(), new Div(title, lines));
        setVisible(true);
        getElement().callJsFunction("focus");
    }

    /** The problems a binder found. */
    public void show(BinderValidationStatus<?> status) {
        List<Problem> problems = status.getFieldValidationErrors().stream()
                .filter(error -> error.getField() instanceof Component)
                .map(error ->
                        new Problem(field(error.getField()), error.getMessage().orElse("")))
                .toList();
        show(problems);
    }

    /** Hides the summary and takes the marks off the fields. */
    public void clear() {
        marked.forEach(field -> {
            if (field instanceof HasValidationProperties one) {
                one.setInvalid(false);
            }
        });
        marked.clear();
        removeAll();
        setVisible(false);
    }

    private void mark(Problem problem) {
        if (problem.field() instanceof HasValidationProperties field) {
            field.setErrorMessage(problem.message());
            field.setInvalid(true);
            marked.add(problem.field());
        }
    }

    private static Button line(Problem problem) {
        Button line = new Button(words(problem), click -> {
            if (problem.field() instanceof Focusable<?> focusable) {
                focusable.focus();
            }
        });
        line.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        line.addClassName("link-button");
        return line;
    }

    /** "This field is required" says nothing away from its field, so its label stands before it. */
    private static String words(Problem problem) {
        boolean bare = problem.message().equals(Texts.t("rule.required"));
        return bare && problem.field() instanceof HasLabel labelled && labelled.getLabel() != null
                ? labelled.getLabel() + ": " + problem.message()
                : problem.message();
    }

    private static Component field(HasValue<?, ?> field) {
        return (Component) field;
    }
}
