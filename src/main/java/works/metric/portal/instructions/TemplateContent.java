package works.metric.portal.instructions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.Rules;
import works.metric.portal.catalogues.CatalogueCode;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.SubjectCategory;
import works.metric.portal.catalogues.Wording;

/**
 * What a template says: its name and what it is for, in both languages, and the choices that a draft begins with. What only
 * a controller can say has no place in it: apps, sub-processors left out, own words.
 */
public record TemplateContent(
        Wording wording,
        Set<DataCategory> dataCategories,
        Set<SubjectCategory> subjectCategories,
        Retention retention,
        InstructionTerms terms) {

    /** Of an instruction's content, what a template has none of. */
    private static final Set<String> OWN_WORDS = Set.of("title", "purpose", "text");

    public TemplateContent {
        dataCategories = Set.copyOf(dataCategories);
        subjectCategories = Set.copyOf(subjectCategories);
    }

    /** An instruction with these choices, called as the template in that language. */
    public InstructionContent instruction(Locale language) {
        return called(wording.name(language));
    }

    /** The choices alone, without a name. */
    public InstructionContent choices() {
        return called("");
    }

    /** Every entry of a catalogue that it names, by catalogue and code. */
    public List<CatalogueCode> named() {
        return Stream.of(terms.purposes(), dataCategories, subjectCategories)
                .<CatalogueCode>flatMap(chosen -> chosen.stream().sorted())
                .toList();
    }

    /** The same without some entries of the catalogues, and without what is said only of these. */
    public TemplateContent without(Collection<? extends CatalogueCode> left) {
        Predicate<CatalogueCode> stays = entry -> !left.contains(entry);
        Map<DataCategory, Retention> exceptions = terms.retentionExceptions().entrySet().stream()
                .filter(one -> stays.test(one.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new TemplateContent(
                wording,
                dataCategories.stream().filter(stays).collect(Collectors.toSet()),
                subjectCategories.stream().filter(stays).collect(Collectors.toSet()),
                retention,
                new InstructionTerms(
                        terms.apps(),
                        terms.purposes().stream().filter(stays).collect(Collectors.toSet()),
                        terms.sensitive(),
                        terms.sensitiveSafeguards(),
                        terms.childSafeguards(),
                        terms.ip(),
                        terms.identifiers(),
                        exceptions,
                        terms.regions(),
                        terms.transfers(),
                        terms.excludedSubprocessors(),
                        terms.publisherSharing(),
                        terms.atEnd()));
    }

    /** What it must keep, so that a draft that begins with it can be saved as it is. */
    Rules rules() {
        Rules rules = wording.rulesWithMeaning()
                .check("apps", terms.apps().isEmpty(), "instructions.templates.rule.of-tenant")
                .check(
                        "excludedSubprocessors",
                        terms.excludedSubprocessors().isEmpty(),
                        "instructions.templates.rule.of-tenant")
                .required("purposes", terms.purposes());
        choices().checkChoices(rules);
        return rules;
    }

    /** The fields that differ. @param before null: there was nothing */
    List<FieldChange> changesFrom(@Nullable TemplateContent before) {
        List<FieldChange> changes = new ArrayList<>(wording.changesFrom(before == null ? null : before.wording));
        choices().changesFrom(before == null ? null : before.choices()).stream()
                .filter(change -> !OWN_WORDS.contains(change.field()))
                .forEach(changes::add);
        return List.copyOf(changes);
    }

    private InstructionContent called(String title) {
        return new InstructionContent(title, "", dataCategories, subjectCategories, retention, "", terms);
    }
}
