package works.metric.portal.subprocessors.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Rules;
import works.metric.portal.catalogues.Catalogue;
import works.metric.portal.catalogues.CatalogueService;
import works.metric.portal.catalogues.CategoryCodes;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.SubjectCategory;
import works.metric.portal.subprocessors.EntryFields;
import works.metric.portal.subprocessors.EntryParticulars;
import works.metric.portal.subprocessors.SubprocessorEntry;
import works.metric.portal.subprocessors.SubprocessorKind;
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
    private final Select<SubprocessorKind> kind = new Select<>();
    private final TextField contactPosition = new TextField(t("subprocessors.field.contactPosition"));
    private final TextField contactDetails = new TextField(t("subprocessors.field.contactDetails"));
    private final MultiSelectComboBox<String> furtherCountries =
            new MultiSelectComboBox<>(t("subprocessors.field.furtherCountries"));
    private final TextArea securityMeasures = new TextArea(t("subprocessors.field.securityMeasures"));
    private final TextArea chain = new TextArea(t("subprocessors.field.chain"));
    private final TextField ownAgreement = new TextField(t("subprocessors.field.ownAgreement"));
    private final DatePicker agreementFrom = new DayField(t("subprocessors.field.agreementFrom"));
    private final DatePicker agreementUntil = new DayField(t("subprocessors.field.agreementUntil"));
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
            Map.entry("since", since),
            Map.entry("kind", kind),
            Map.entry("contactPosition", contactPosition),
            Map.entry("contactDetails", contactDetails),
            Map.entry("furtherCountries", furtherCountries),
            Map.entry("securityMeasures", securityMeasures),
            Map.entry("chain", chain),
            Map.entry("ownAgreement", ownAgreement),
            Map.entry("agreementFrom", agreementFrom),
            Map.entry("agreementUntil", agreementUntil));

    private Map<String, Component> beside = Map.of();

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
        furtherCountries.setItems(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).stream()
                .sorted(Comparator.comparing(SubprocessorWords::country))
                .toList());
        furtherCountries.setItemLabelGenerator(SubprocessorWords::country);
        kind.setLabel(t("subprocessors.field.kind"));
        kind.setItems(SubprocessorKind.values());
        kind.setItemLabelGenerator(one -> t("subprocessors.kind." + one.name()));
        kind.setValue(SubprocessorKind.SUBPROCESSOR);
        chain.setHelperText(t("subprocessors.chain.hint"));
        securityMeasures.setHelperText(t("subprocessors.measures.hint"));
        add(
                errors,
                name,
                kind,
                address,
                Fields.row(country, since),
                furtherCountries,
                Fields.row(contactName, contactPosition),
                Fields.row(contactEmail, contactDetails),
                service,
                description,
                data,
                subjects,
                mechanism,
                reference,
                securityMeasures,
                chain,
                ownAgreement,
                Fields.row(agreementFrom, agreementUntil),
                optOut);
    }

    private void offer(Set<DataCategory> chosenData, Set<SubjectCategory> chosenSubjects) {
        data.setItems(catalogues.offered(Catalogue.DATA, DataCategory::new, chosenData));
        subjects.setItems(catalogues.offered(Catalogue.SUBJECTS, SubjectCategory::new, chosenSubjects));
    }

    /** For a draft that begins on its planned day, with no gap refused yet. */
    EntryForm asDraft() {
        since.setVisible(false);
        return this;
    }

    /** Fields beside the form that a problem can be at, by the names that the service uses. */
    EntryForm beside(Map<String, Component> fields) {
        beside = Map.copyOf(fields);
        return this;
    }

    /** What is done stays as it is: only who somebody is can be put right here. */
    void correctOnly() {
        List<? extends HasValueAndElement<?, ?>> fixed = List.of(
                kind,
                country,
                since,
                furtherCountries,
                service,
                description,
                data,
                subjects,
                mechanism,
                securityMeasures,
                chain);
        fixed.forEach(field -> field.setReadOnly(true));
        reference.setReadOnly(!reference.isEmpty());
    }

    void write(SubprocessorEntry entry) {
        write(EntryFields.of(entry));
    }

    void write(Map<String, @Nullable String> fields) {
        name.setValue(text(fields.get("name")));
        address.setValue(text(fields.get("address")));
        country.setValue(fields.get("country"));
        contactName.setValue(text(fields.get("contactName")));
        contactEmail.setValue(text(fields.get("contactEmail")));
        service.setValue(text(fields.get("service")));
        description.setValue(text(fields.get("description")));
        Set<DataCategory> chosenData = CategoryCodes.read(DataCategory::new, text(fields.get("dataCategories")));
        Set<SubjectCategory> chosenSubjects =
                CategoryCodes.read(SubjectCategory::new, text(fields.get("subjectCategories")));
        offer(chosenData, chosenSubjects);
        data.setValue(chosenData);
        subjects.setValue(chosenSubjects);
        String means = fields.get("mechanism");
        mechanism.setValue(means == null ? null : TransferMechanism.valueOf(means));
        reference.setValue(text(fields.get("mechanismReference")));
        optOut.setValue(text(fields.get("optOut")));
        since.setValue(day(fields.get("since")));
        String what = fields.get("kind");
        kind.setValue(what == null ? SubprocessorKind.SUBPROCESSOR : SubprocessorKind.valueOf(what));
        contactPosition.setValue(text(fields.get("contactPosition")));
        contactDetails.setValue(text(fields.get("contactDetails")));
        furtherCountries.setValue(
                Arrays.stream(text(fields.get("furtherCountries")).split(","))
                        .filter(code -> !code.isEmpty())
                        .collect(Collectors.toSet()));
        securityMeasures.setValue(text(fields.get("securityMeasures")));
        chain.setValue(ChainLines.write(EntryFields.chain(fields.get("chain"))));
        ownAgreement.setValue(text(fields.get("ownAgreement")));
        agreementFrom.setValue(day(fields.get("agreementFrom")));
        agreementUntil.setValue(day(fields.get("agreementUntil")));
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
                        since.getValue())
                .with(new EntryParticulars(
                        kind.getValue(),
                        contactPosition.getValue(),
                        contactDetails.getValue(),
                        furtherCountries.getValue(),
                        securityMeasures.getValue(),
                        ChainLines.read(chain.getValue()),
                        ownAgreement.getValue(),
                        agreementFrom.getValue(),
                        agreementUntil.getValue()));
    }

    /** What is filled in, with whatever gaps. */
    Map<String, @Nullable String> readDraft() {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("name", name.getValue());
        fields.put("address", address.getValue());
        fields.put("country", country.getValue());
        fields.put("contactName", contactName.getValue());
        fields.put("contactEmail", contactEmail.getValue());
        fields.put("service", service.getValue());
        fields.put("description", description.getValue());
        fields.put("dataCategories", CategoryCodes.write(data.getValue()));
        fields.put("subjectCategories", CategoryCodes.write(subjects.getValue()));
        fields.put(
                "mechanism",
                mechanism.getValue() == null ? null : mechanism.getValue().name());
        fields.put("mechanismReference", reference.getValue());
        fields.put("optOut", optOut.getValue());
        fields.put(
                "kind",
                kind.getValue() == SubprocessorKind.SUBPROCESSOR
                        ? null
                        : kind.getValue().name());
        fields.put("contactPosition", contactPosition.getValue());
        fields.put("contactDetails", contactDetails.getValue());
        fields.put("furtherCountries", String.join(",", new TreeSet<>(furtherCountries.getValue())));
        fields.put("securityMeasures", securityMeasures.getValue());
        fields.put("chain", EntryFields.chain(ChainLines.read(chain.getValue())));
        fields.put("ownAgreement", ownAgreement.getValue());
        fields.put("agreementFrom", words(agreementFrom.getValue()));
        fields.put("agreementUntil", words(agreementUntil.getValue()));
        return fields;
    }

    private static @Nullable String words(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    void show(Invalid invalid) {
        errors.show(invalid.problems().stream()
                .map(problem -> new FormErrors.Problem(
                        byName.getOrDefault(problem.field(), beside.getOrDefault(problem.field(), name)),
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
