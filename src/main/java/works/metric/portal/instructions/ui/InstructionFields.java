package works.metric.portal.instructions.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import works.metric.portal.access.Invalid;
import works.metric.portal.catalogues.Catalogue;
import works.metric.portal.catalogues.CatalogueService;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.Purpose;
import works.metric.portal.catalogues.SubjectCategory;
import works.metric.portal.instructions.AppId;
import works.metric.portal.instructions.ChildSafeguard;
import works.metric.portal.instructions.EndOfContract;
import works.metric.portal.instructions.IdentifierForm;
import works.metric.portal.instructions.InstructionContent;
import works.metric.portal.instructions.InstructionSentences;
import works.metric.portal.instructions.InstructionTerms;
import works.metric.portal.instructions.IpHandling;
import works.metric.portal.instructions.Regions;
import works.metric.portal.instructions.Retention;
import works.metric.portal.instructions.SensitiveSafeguard;
import works.metric.portal.instructions.SubprocessorChoice;
import works.metric.portal.instructions.TransferMechanism;
import works.metric.portal.uikit.Texts;

/** The fields of an instruction's content, and what follows from one for another. Lays nothing out. */
final class InstructionFields {

    private final CatalogueService catalogues;
    private final InstructionSentences sentences;
    private final Runnable onChange;

    final TextField title = new TextField(t("instructions.title"));
    final MultiSelectComboBox<AppId> apps = new MultiSelectComboBox<>(t("instructions.apps"));
    final CheckboxGroup<Purpose> purposes = new CheckboxGroup<>(t("instructions.purposes"));
    final TextArea purpose = new TextArea(t("instructions.purpose.note"));
    final MultiSelectComboBox<DataCategory> data = new MultiSelectComboBox<>(t("instructions.data"));
    final Select<IpHandling> ip = new Select<>();
    final Select<IdentifierForm> identifiers = new Select<>();
    final Checkbox sensitive = new Checkbox(t("instructions.sensitive"));
    final CheckboxGroup<SensitiveSafeguard> sensitiveSafeguards =
            new CheckboxGroup<>(t("instructions.sensitive-safeguards"));
    final CheckboxGroup<SubjectCategory> subjects = new CheckboxGroup<>(t("instructions.subjects"));
    final CheckboxGroup<ChildSafeguard> childSafeguards = new CheckboxGroup<>(t("instructions.child-safeguards"));
    final IntegerField length = new IntegerField(t("instructions.retention"));
    final Select<Retention.Unit> unit = new Select<>();
    final RetentionExceptions exceptions = new RetentionExceptions(this::changed);
    final MultiSelectComboBox<String> regions = new MultiSelectComboBox<>(t("instructions.regions"));
    final CheckboxGroup<TransferMechanism> transfers = new CheckboxGroup<>(t("instructions.transfers"));
    final MultiSelectComboBox<SubprocessorChoice.Choice> excluded =
            new MultiSelectComboBox<>(t("instructions.excluded"));
    final Checkbox publishers = new Checkbox(t("instructions.publishers"));
    final RadioButtonGroup<EndOfContract> atEnd = new RadioButtonGroup<>(t("instructions.at-end"));
    final TextArea text = new TextArea(t("instructions.text"));

    private final List<SubprocessorChoice.Choice> suppliers;
    private final Set<AppId> knownApps = new TreeSet<>();
    private boolean writing;

    /** @param onChange called after each change by the reader, and once after {@link #write} */
    InstructionFields(
            CatalogueService catalogues,
            InstructionSentences sentences,
            Collection<SubprocessorChoice.Choice> suppliers,
            Collection<AppId> knownApps,
            Runnable onChange) {
        this.catalogues = catalogues;
        this.sentences = sentences;
        this.suppliers = List.copyOf(suppliers);
        this.knownApps.addAll(knownApps);
        this.onChange = onChange;
        scopeAndPurposes();
        dataAndPeople();
        whereAndEnd();
        offer(Set.of(), Set.of(), Set.of());
        listen(title, apps, purposes, purpose, data, ip, identifiers, sensitive, sensitiveSafeguards, subjects);
        listen(childSafeguards, length, unit, regions, transfers, excluded, publishers, atEnd, text);
        askFurther();
    }

    /** By the names that the services use for what is wrong. */
    Map<String, Component> byName() {
        Map<String, Component> byName = new LinkedHashMap<>();
        byName.put("title", title);
        byName.put("apps", apps);
        byName.put("purposes", purposes);
        byName.put("purpose", purpose);
        byName.put("dataCategories", data);
        byName.put("ip", ip);
        byName.put("identifiers", identifiers);
        byName.put("sensitiveSafeguards", sensitiveSafeguards);
        byName.put("subjectCategories", subjects);
        byName.put("childSafeguards", childSafeguards);
        byName.put("retention", length);
        byName.put("retentionExceptions", exceptions);
        byName.put("regions", regions);
        byName.put("transfers", transfers);
        byName.put("publisherSharing", publishers);
        byName.put("text", text);
        return byName;
    }

    private void scopeAndPurposes() {
        title.setHelperText(t("instructions.title.hint"));
        title.setRequiredIndicatorVisible(true);
        apps.setHelperText(t("instructions.apps.hint"));
        apps.setItemLabelGenerator(AppId::value);
        apps.setItems(knownApps);
        apps.setAllowCustomValue(true);
        apps.addCustomValueSetListener(typed -> name(new AppId(typed.getDetail())));
        purposes.setItemLabelGenerator(one -> t(one.key()));
        purpose.setHelperText(t("instructions.purpose.note.hint"));
        purpose.setMinRows(2);
        purpose.setValueChangeMode(ValueChangeMode.ON_BLUR);
    }

    private void name(AppId app) {
        Set<AppId> chosen = new TreeSet<>(apps.getValue());
        chosen.add(app);
        knownApps.add(app);
        apps.setItems(knownApps);
        apps.setValue(chosen);
    }

    private void dataAndPeople() {
        data.setItemLabelGenerator(category -> t(category.key()));
        data.setHelperText(t("instructions.data.hint"));
        data.setRequiredIndicatorVisible(true);
        choice(ip, "instructions.ip", IpHandling.values(), IpHandling.SHORTENED);
        ip.setHelperText(t("instructions.ip.hint"));
        choice(identifiers, "instructions.identifiers", IdentifierForm.values(), IdentifierForm.RAW);
        identifiers.setHelperText(t("instructions.identifiers.hint"));
        sensitiveSafeguards.setItems(SensitiveSafeguard.values());
        sensitiveSafeguards.setItemLabelGenerator(one -> t("instructions.sensitive-safeguard." + one));
        sensitiveSafeguards.setHelperText(t("instructions.sensitive-safeguards.hint"));
        subjects.setItemLabelGenerator(category -> t(category.key()));
        // In words: a group of boxes has no "required" that screen readers know.
        subjects.setHelperText(t("instructions.subjects.hint"));
        childSafeguards.setItems(ChildSafeguard.values());
        childSafeguards.setItemLabelGenerator(one -> t("instructions.child-safeguard." + one));
        childSafeguards.setHelperText(t("instructions.child-safeguards.hint"));
        length.setHelperText(t("instructions.retention.hint"));
        length.setRequiredIndicatorVisible(true);
        length.setStepButtonsVisible(true);
        choice(unit, "instructions.retention.unit", Retention.Unit.values(), Retention.Unit.MONTHS);
    }

    private void whereAndEnd() {
        regions.setItems(Regions.all());
        regions.setItemLabelGenerator(region -> sentences.region(region, Texts.locale()));
        regions.setHelperText(t("instructions.regions.hint"));
        regions.setValue(Set.of(Regions.EEA));
        transfers.setItems(TransferMechanism.values());
        transfers.setItemLabelGenerator(one -> t("instructions.transfer." + one));
        transfers.setHelperText(t("instructions.transfers.hint"));
        excluded.setItems(
                suppliers.stream().filter(SubprocessorChoice.Choice::current).toList());
        excluded.setItemLabelGenerator(SubprocessorChoice.Choice::name);
        excluded.setHelperText(t("instructions.excluded.hint"));
        atEnd.setItems(EndOfContract.values());
        atEnd.setItemLabelGenerator(one -> t("instructions.at-end." + one));
        atEnd.setValue(EndOfContract.DELETE);
        text.setHelperText(t("instructions.text.optional", InstructionContent.LONGEST_TEXT));
        text.setMinRows(5);
        text.setValueChangeMode(ValueChangeMode.ON_BLUR);
    }

    private static <E extends Enum<E>> void choice(Select<E> select, String key, E[] values, E first) {
        select.setLabel(t(key));
        select.setItems(values);
        select.setItemLabelGenerator(one -> t(key + "." + one.name()));
        select.setValue(first);
    }

    private void listen(HasValue<?, ?>... fields) {
        for (HasValue<?, ?> field : fields) {
            field.addValueChangeListener(change -> changed());
        }
    }

    private void changed() {
        if (!writing) {
            askFurther();
            onChange.run();
        }
    }

    /** Shows what the choices ask for further. */
    private void askFurther() {
        if (sensitive.getValue() && !sensitiveSafeguards.isVisible()) {
            sensitiveSafeguards.setValue(SensitiveSafeguard.compulsory());
        }
        sensitiveSafeguards.setVisible(sensitive.getValue());
        boolean children = subjects.getValue().contains(SubjectCategory.CHILDREN);
        if (children && !childSafeguards.isVisible() && childSafeguards.isEmpty()) {
            childSafeguards.setValue(ChildSafeguard.compulsory());
        }
        childSafeguards.setVisible(children);
        exceptions.offer(data.getValue());
    }

    private void offer(Set<Purpose> chosenPurposes, Set<DataCategory> chosenData, Set<SubjectCategory> chosenSubjects) {
        purposes.setItems(catalogues.offered(Catalogue.PURPOSES, Purpose::new, chosenPurposes));
        data.setItems(catalogues.offered(Catalogue.DATA, DataCategory::new, chosenData));
        subjects.setItems(catalogues.offered(Catalogue.SUBJECTS, SubjectCategory::new, chosenSubjects));
    }

    void write(InstructionContent content) {
        writing = true;
        InstructionTerms terms = content.terms();
        title.setValue(content.title());
        knownApps.addAll(terms.apps());
        apps.setItems(knownApps);
        apps.setValue(terms.apps());
        offer(terms.purposes(), content.dataCategories(), content.subjectCategories());
        purposes.setValue(terms.purposes());
        purpose.setValue(content.purpose());
        data.setValue(content.dataCategories());
        ip.setValue(terms.ip());
        identifiers.setValue(terms.identifiers());
        sensitive.setValue(terms.sensitive());
        sensitiveSafeguards.setVisible(terms.sensitive());
        sensitiveSafeguards.setValue(terms.sensitiveSafeguards());
        subjects.setValue(content.subjectCategories());
        childSafeguards.setVisible(content.subjectCategories().contains(SubjectCategory.CHILDREN));
        childSafeguards.setValue(terms.childSafeguards());
        length.setValue(content.retention().length());
        unit.setValue(content.retention().unit());
        exceptions.offer(content.dataCategories());
        exceptions.write(terms.retentionExceptions());
        regions.setValue(terms.regions());
        transfers.setValue(terms.transfers());
        Set<SubprocessorChoice.Choice> left = suppliers.stream()
                .filter(one -> terms.excludedSubprocessors().contains(one.id()))
                .collect(Collectors.toSet());
        Set<SubprocessorChoice.Choice> offered = new HashSet<>(left);
        suppliers.stream().filter(SubprocessorChoice.Choice::current).forEach(offered::add);
        excluded.setItems(offered);
        excluded.setValue(left);
        publishers.setValue(terms.publisherSharing());
        atEnd.setValue(terms.atEnd());
        text.setValue(content.text());
        writing = false;
        changed();
    }

    /** @throws Invalid for what cannot even be said */
    InstructionContent read() {
        Integer kept = length.getValue();
        Set<UUID> left =
                excluded.getValue().stream().map(SubprocessorChoice.Choice::id).collect(Collectors.toSet());
        return new InstructionContent(
                title.getValue(),
                purpose.getValue(),
                data.getValue(),
                subjects.getValue(),
                new Retention(kept == null ? 0 : kept, unit.getValue()),
                text.getValue(),
                new InstructionTerms(
                        apps.getValue(),
                        purposes.getValue(),
                        sensitive.getValue(),
                        sensitiveSafeguards.getValue(),
                        subjects.getValue().contains(SubjectCategory.CHILDREN) ? childSafeguards.getValue() : Set.of(),
                        ip.getValue(),
                        identifiers.getValue(),
                        exceptions.read(),
                        regions.getValue(),
                        transfers.getValue(),
                        left,
                        publishers.getValue(),
                        atEnd.getValue()));
    }
}
