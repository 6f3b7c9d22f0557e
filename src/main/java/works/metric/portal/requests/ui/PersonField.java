package works.metric.portal.requests.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.requests.Assignee;

/** One of those who may work on requests, found by typing a part of the name. */
class PersonField extends ComboBox<Assignee> {

    PersonField(List<Assignee> people) {
        super(t("requests.give.person"));
        setItems(people);
        setItemLabelGenerator(Assignee::name);
        setRequiredIndicatorVisible(true);
        setWidthFull();
    }

    @Nullable
    UUID person() {
        return getValue() == null ? null : getValue().id();
    }

    void mark(String problem) {
        setErrorMessage(problem);
        setInvalid(true);
        focus();
    }
}
