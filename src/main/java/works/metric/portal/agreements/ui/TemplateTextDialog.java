package works.metric.portal.agreements.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import works.metric.portal.access.Invalid;
import works.metric.portal.uikit.ConsequenceDialog;
import works.metric.portal.uikit.FormErrors;
import works.metric.portal.uikit.InvalidInput;

/** Asks for the same text in both languages of the agreement. */
abstract class TemplateTextDialog extends ConsequenceDialog {

    final transient TemplateDesk desk;
    final FormErrors errors = new FormErrors();
    final TextArea english = new TextArea(t("agreements.template.english"));
    final TextArea bokmal = new TextArea(t("agreements.template.bokmal"));
    final transient Map<String, Component> byName = new LinkedHashMap<>();

    TemplateTextDialog(String title, String text, TemplateDesk desk) {
        super(title, text);
        this.desk = desk;
        setWidth("46rem");
        for (TextArea area : List.of(english, bokmal)) {
            area.setWidthFull();
            area.setMinRows(4);
            area.setMaxRows(14);
        }
    }

    void refused(Invalid invalid) {
        InvalidInput.show(errors, invalid, byName);
        problem(t("agreements.template.problem"));
    }

    /** Both versions stand in the dialog: what was written here, and what somebody else has saved. */
    void stale(String savedEnglish, String savedBokmal) {
        problem(t("agreements.template.stale", savedEnglish, savedBokmal));
    }
}
