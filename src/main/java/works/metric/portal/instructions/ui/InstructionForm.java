package works.metric.portal.instructions.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Set;
import works.metric.portal.access.Invalid;
import works.metric.portal.catalogues.Catalogue;
import works.metric.portal.catalogues.CatalogueService;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.SubjectCategory;
import works.metric.portal.instructions.InstructionContent;
import works.metric.portal.instructions.Retention;
import works.metric.portal.uikit.Fields;
import works.metric.portal.uikit.FormErrors;

/** The fields of an instruction. Every field is needed: together they are what Art. 28(3) wants said. */
class InstructionForm extends Fields {

    private final transient CatalogueService catalogues;
    private final FormErrors errors = new FormErrors();
    private final TextField title = new TextField(t("instructions.title"));
    private final TextArea purpose = new TextArea(t("instructions.purpose"));
    private final MultiSelectComboBox<DataCategory> data = new MultiSelectComboBox<>(t("instructions.data"));
    private final CheckboxGroup<SubjectCategory> subjects = new CheckboxGroup<>(t("instructions.subjects"));
    private final IntegerField length = new IntegerField(t("instructions.retention"));
    private final Select<Retention.Unit> unit = new Select<>();
    private final TextArea text = new TextArea(t("instructions.text"));
    private final Map<String, Component> byName = Map.of(
            "title", title,
            "purpose", purpose,
            "dataCategories", data,
            "subjectCategories", subjects,
            "retention", length,
            "text", text);

    InstructionForm(CatalogueService catalogues) {
        this.catalogues = catalogues;
        title.setHelperText(t("instructions.title.hint"));
        title.setRequiredIndicatorVisible(true);
        purpose.setHelperText(t("instructions.purpose.hint"));
        purpose.setRequiredIndicatorVisible(true);
        purpose.setMinRows(2);
        offer(Set.of(), Set.of());
        data.setItemLabelGenerator(category -> t("instructions.data." + category.name()));
        data.setHelperText(t("instructions.data.hint"));
        data.setRequiredIndicatorVisible(true);
        subjects.setItemLabelGenerator(category -> t("instructions.subjects." + category.name()));
        // In words: a group of boxes has no "required" that screen readers know.
        subjects.setHelperText(t("instructions.subjects.hint"));
        length.setHelperText(t("instructions.retention.hint"));
        length.setRequiredIndicatorVisible(true);
        length.setStepButtonsVisible(true);
        unit.setLabel(t("instructions.retention.unit"));
        unit.setItems(Retention.Unit.values());
        unit.setItemLabelGenerator(choice -> t("instructions.retention.unit." + choice.name()));
        unit.setValue(Retention.Unit.MONTHS);
        text.setHelperText(t("instructions.text.hint", InstructionContent.LONGEST_TEXT));
        text.setRequiredIndicatorVisible(true);
        text.setMinRows(8);
        add(errors, title, purpose, data, subjects, Fields.row(length, unit), text);
    }

    private void offer(Set<DataCategory> chosenData, Set<SubjectCategory> chosenSubjects) {
        data.setItems(catalogues.offered(Catalogue.DATA, DataCategory::new, chosenData));
        subjects.setItems(catalogues.offered(Catalogue.SUBJECTS, SubjectCategory::new, chosenSubjects));
    }

    void write(InstructionContent content) {
        title.setValue(content.title());
        purpose.setValue(content.purpose());
        offer(content.dataCategories(), content.subjectCategories());
        data.setValue(content.dataCategories());
        subjects.setValue(content.subjectCategories());
        length.setValue(content.retention().length());
        unit.setValue(content.retention().unit());
        text.setValue(content.text());
    }

    InstructionContent read() {
        Integer kept = length.getValue();
        return new InstructionContent(
                title.getValue(),
                purpose.getValue(),
                data.getValue(),
                subjects.getValue(),
                new Retention(kept == null ? 0 : kept, unit.getValue()),
                text.getValue());
    }

    void show(Invalid invalid) {
        List<FormErrors.Problem> problems = invalid.problems().stream()
                .map(problem -> new FormErrors.Problem(
                        byName.getOrDefault(problem.field(), title),
                        t(
                                "instructions.form.problem",
                                t("instructions.form.field." + problem.field()),
                                t(problem.key(), problem.arguments()))))
                .toList();
        errors.show(problems);
    }

    void clearProblems() {
        errors.clear();
    }
}
