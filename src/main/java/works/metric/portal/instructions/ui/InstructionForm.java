package works.metric.portal.instructions.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Invalid;
import works.metric.portal.catalogues.CatalogueService;
import works.metric.portal.instructions.AppId;
import works.metric.portal.instructions.InstructionContent;
import works.metric.portal.instructions.InstructionSentences;
import works.metric.portal.instructions.SubprocessorChoice;
import works.metric.portal.uikit.Fields;
import works.metric.portal.uikit.FormErrors;
import works.metric.portal.uikit.Section;
import works.metric.portal.uikit.Texts;

/** The choices of an instruction in sections, and beside them the sentences that they make. */
class InstructionForm extends Div {

    private final transient InstructionSentences sentences;
    private final transient InstructionFields fields;
    private final FormErrors errors = new FormErrors();
    private final UnorderedList preview = new UnorderedList();
    private final Div actions = new Div();

    private final Map<String, Component> byName = new LinkedHashMap<>();

    InstructionForm(
            CatalogueService catalogues,
            InstructionSentences sentences,
            Collection<SubprocessorChoice.Choice> suppliers,
            Collection<AppId> knownApps) {
        this(null, catalogues, sentences, suppliers, knownApps);
    }

    /** For a template: its names in place of what only a controller says, which {@link #read()} then leaves empty. */
    static InstructionForm ofTemplate(
            TemplateNames names, CatalogueService catalogues, InstructionSentences sentences) {
        return new InstructionForm(names, catalogues, sentences, List.of(), List.of());
    }

    private InstructionForm(
            @Nullable TemplateNames template,
            CatalogueService catalogues,
            InstructionSentences sentences,
            Collection<SubprocessorChoice.Choice> suppliers,
            Collection<AppId> knownApps) {
        this.sentences = sentences;
        this.fields = new InstructionFields(catalogues, sentences, suppliers, knownApps, this::sayInWords);
        addClassName("instruction-form");
        actions.addClassName("actions");
        byName.putAll(fields.byName());
        if (template != null) {
            byName.putAll(template.byName());
        }
        Section inWords = new Section(t("instructions.sentences"), preview)
                .withLead(t(template == null ? "instructions.sentences.lead" : "instructions.templates.sentences.lead"))
                .framed();
        inWords.addClassName("instruction-preview");
        preview.addClassName("instruction-sentences");
        preview.getElement().setAttribute("aria-live", "polite");
        add(new Div(errors, sections(template), actions), inWords);
        sayInWords();
    }

    InstructionForm withActions(Component... components) {
        actions.removeAll();
        actions.add(components);
        return this;
    }

    private Div sections(@Nullable TemplateNames template) {
        fields.purpose.setVisible(template == null);
        fields.excluded.setVisible(template == null);
        fields.text.setVisible(template == null);
        Div sections = new Div(
                template == null
                        ? section("scope", fields.title, fields.apps).withLead(t("instructions.form.scope.lead"))
                        : new Section(t("instructions.templates.form.names"), template).framed(),
                section("purposes", fields.purposes, fields.purpose)
                        .withLead(t("instructions.form.purposes.lead"))
                        .withLaw(t("instructions.purpose.law")),
                section(
                        "data",
                        fields.data,
                        Fields.row(fields.ip, fields.identifiers),
                        fields.sensitive,
                        fields.sensitiveSafeguards),
                section("people", fields.subjects, fields.childSafeguards),
                section("retention", Fields.row(fields.length, fields.unit), fields.exceptions)
                        .withLaw(t("instructions.retention.law")),
                section("where", fields.regions, fields.transfers, fields.excluded, fields.publishers),
                section(template == null ? "end" : "end-alone", fields.atEnd, fields.text));
        sections.addClassName("instruction-sections");
        return sections;
    }

    private static Section section(String name, Component... fields) {
        return new Section(t("instructions.form." + name), new Fields(fields)).framed();
    }

    private void sayInWords() {
        preview.removeAll();
        try {
            sentences.of(fields.read(), Texts.locale()).forEach(sentence -> preview.add(new ListItem(sentence)));
        } catch (Invalid twice) {
            // Told when it is saved; half-written choices make no sentences.
            preview.removeAll();
        }
    }

    void write(InstructionContent content) {
        fields.write(content);
    }

    /** @throws Invalid for what cannot even be said */
    InstructionContent read() {
        return fields.read();
    }

    void show(Invalid invalid) {
        List<FormErrors.Problem> problems = invalid.problems().stream()
                .map(problem -> new FormErrors.Problem(
                        byName.getOrDefault(problem.field(), fields.title),
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
