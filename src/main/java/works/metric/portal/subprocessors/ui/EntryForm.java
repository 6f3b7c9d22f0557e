package works.metric.portal.subprocessors.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Rules;
import works.metric.portal.catalogues.Catalogue;
import works.metric.portal.catalogues.CatalogueService;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.SubjectCategory;
import works.metric.portal.subprocessors.SubprocessorEntry;
import works.metric.portal.subprocessors.TransferMechanism;
import works.metric.portal.uikit.DayField;
import works.metric.portal.uikit.Fields;
import works.metric.portal.uikit.FormErrors;

/** The fields of an entry in the register. */
class EntryForm extends Fields {

    private final transient CatalogueService catalogues;
    private final FormErrors errors = new FormErrors();
    private final TextField name = new TextField(t("subprocessors.name"));
    private final TextArea address = new TextArea(t("subprocessors.address"));
    private final ComboBox<String> country = new ComboBox<>(t("subprocessors.country"));
    private final TextField contactName = new TextField(t("subprocessors.contact-name"));
    private final EmailField contactEmail = new EmailField(t("subprocessors.contact-email"));
    private final TextField service = new TextField(t("subprocessors.service"));
    private final TextArea description = new TextArea(t("subprocessors.description"));
    private final MultiSelectComboBox<DataCategory> data = new MultiSelectComboBox<>(t("subprocessors.data"));
    private final CheckboxGroup<SubjectCategory> subjects = new CheckboxGroup<>(t("subprocessors.subjects"));
    private final Select<TransferMechanism> mechanism = new Select<>();
    private final TextField reference = new TextField(t("subprocessors.mechanism-reference"));
    private final TextArea optOut = new TextArea(t("subprocessors.opt-out"));
    private final DatePicker since = new DayField(t("subprocessors.since"));
    private final Map<String, Component> byName = Map.ofEntries(
            Map.entry("name", name),
            Map.entry("address", address),
            Map.entry("country", country),
            Map.entry("contactName", contactName),
            Map.entry("contactEmail", contactEmail),
            Map.entry("service", service),
            Map.entry("description", description),
            Map.entry("dataCategories", data),
            Map.entry("subjectCategories", subjects),
            Map.entry("mechanism", mechanism),
            Map.entry("mechanismReference", reference),
            Map.entry("optOut", optOut),
            Map.entry("since", since));

    EntryForm(LocalDate today, CatalogueService catalogues) {
        this.catalogues = catalogues;
        country.setItems(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                .sorted(Comparator.comparing(SubprocessorWords::country))
                .toList());
        country.setItemLabelGenerator(SubprocessorWords::country);
        service.setHelperText(t("subprocessors.service.hint"));
        description.setHelperText(t("subprocessors.description.hint"));
        description.setMinRows(4);
        offer(Set.of(), Set.of());
        data.setItemLabelGenerator(category -> t("instructions.data." + category.name()));
        subjects.setItemLabelGenerator(category -> t("instructions.subjects." + category.name()));
        mechanism.setLabel(t("subprocessors.mechanism"));
        mechanism.setItems(TransferMechanism.values());
        mechanism.setItemLabelGenerator(one -> t("subprocessors.mechanism." + one.name() + ".long"));
        reference.setHelperText(t("subprocessors.mechanism-reference.hint"));
        optOut.setHelperText(t("subprocessors.opt-out.hint"));
        since.setMax(today);
        name.setRequiredIndicatorVisible(true);
        country.setRequiredIndicatorVisible(true);
        since.setRequiredIndicatorVisible(true);
        service.setRequiredIndicatorVisible(true);
        mechanism.setPlaceholder(t("uikit.choose"));
        description.setRequiredIndicatorVisible(true);
        data.setRequiredIndicatorVisible(true);
        // In words: a group of boxes has no "required" that screen readers know.
        subjects.setHelperText(t("instructions.subjects.hint"));
        address.setHelperText(t("subprocessors.address.hint"));
        add(
                errors,
                name,
                address,
                Fields.row(country, since),
                Fields.row(contactName, contactEmail),
                service,
                description,
                data,
                subjects,
                mechanism,
                reference,
                optOut);
    }

    private void offer(Set<DataCategory> chosenData, Set<SubjectCategory> chosenSubjects) {
        data.setItems(catalogues.offered(Catalogue.DATA, DataCategory::new, chosenData));
        subjects.setItems(catalogues.offered(Catalogue.SUBJECTS, SubjectCategory::new, chosenSubjects));
    }

    void write(SubprocessorEntry entry) {
        name.setValue(entry.name());
        address.setValue(text(entry.address()));
        country.setValue(entry.country());
        contactName.setValue(text(entry.contactName()));
        contactEmail.setValue(text(entry.contactEmail()));
        service.setValue(entry.service());
        description.setValue(entry.description());
        offer(entry.dataCategories(), entry.subjectCategories());
        data.setValue(entry.dataCategories());
        subjects.setValue(entry.subjectCategories());
        mechanism.setValue(entry.mechanism());
        reference.setValue(text(entry.mechanismReference()));
        optOut.setValue(text(entry.optOut()));
        since.setValue(entry.since());
    }

    /** @throws Invalid where not even a choice was made; everything else is the register's own rule */
    SubprocessorEntry read() {
        new Rules()
                .required("country", country.getValue())
                .required("mechanism", mechanism.getValue())
                .required("since", since.getValue())
                .orThrow();
        return new SubprocessorEntry(
                name.getValue(),
                address.getValue(),
                country.getValue(),
                contactName.getValue(),
                contactEmail.getValue(),
                service.getValue(),
                description.getValue(),
                data.getValue(),
                subjects.getValue(),
                mechanism.getValue(),
                reference.getValue(),
                optOut.getValue(),
                since.getValue());
    }

    void show(Invalid invalid) {
        errors.show(invalid.problems().stream()
                .map(problem -> new FormErrors.Problem(
                        byName.getOrDefault(problem.field(), name),
                        t(
                                "subprocessors.form.problem",
                                t("subprocessors.field." + problem.field()),
                                t(problem.key(), problem.arguments()))))
                .toList());
    }

    void clearProblems() {
        errors.clear();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
