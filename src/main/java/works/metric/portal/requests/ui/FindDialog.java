package works.metric.portal.requests.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import works.metric.portal.access.Invalid;
import works.metric.portal.requests.RequestService;
import works.metric.portal.uikit.ConsequenceDialog;

/** Finds all requests of one person. What was typed goes into no address: only its keyed index does. */
class FindDialog extends ConsequenceDialog {

    /** @param found gets what the list's filter takes for the person */
    FindDialog(RequestService requests, Consumer<String> found) {
        super(t("requests.find.title"), t("requests.find.text"));
        TextField identifier = new TextField(t("requests.new.identity.value"));
        identifier.setRequiredIndicatorVisible(true);
        identifier.setMaxLength(500);
        identifier.setAutocomplete(Autocomplete.OFF);
        identifier.setWidthFull();
        withContent(identifier);
        onConfirm(t("requests.find.confirm"), none -> {
            try {
                found.accept(requests.searchKey(identifier.getValue()));
            } catch (Invalid invalid) {
                Invalid.Problem first = invalid.problems().getFirst();
                identifier.setErrorMessage(t(first.key(), first.arguments()));
                identifier.setInvalid(true);
                problem(t("requests.correct"));
            }
        });
    }
}
