package works.metric.portal.instructions;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.Rules;
import works.metric.portal.catalogues.CategoryCodes;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.SubjectCategory;

/**
 * What an instruction says. White space around the texts does not count.
 *
 * @param purpose a note on the purposes in the controller's own words; blank where the choice of purposes says it all
 * @param retention for every category that the terms make no exception for
 * @param text the instruction in the controller's own words, at most {@link #LONGEST_TEXT} characters; may be blank
 *     where purposes are chosen
 */
public record InstructionContent(
        String title,
        String purpose,
        Set<DataCategory> dataCategories,
        Set<SubjectCategory> subjectCategories,
        Retention retention,
        String text,
        InstructionTerms terms) {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_PURPOSE = 1_000;
    public static final int LONGEST_TEXT = 10_000;

    public InstructionContent {
        title = title.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        purpose = purpose.strip();
        text = text.strip();
        dataCategories = Set.copyOf(dataCategories);
        subjectCategories = Set.copyOf(subjectCategories);
    }

    /** In words alone. */
    public InstructionContent(
            String title,
            String purpose,
            Set<DataCategory> dataCategories,
            Set<SubjectCategory> subjectCategories,
            Retention retention,
            String text) {
        this(title, purpose, dataCategories, subjectCategories, retention, text, InstructionTerms.IN_WORDS);
    }

    /** @throws works.metric.portal.access.Invalid with every broken rule */
    void check() {
        Rules rules = new Rules()
                .required("title", title)
                .longest("title", title, LONGEST_TITLE)
                .check("purposes", !(terms.purposes().isEmpty() && purpose.isBlank()), "instructions.rule.purposes")
                .longest("purpose", purpose, LONGEST_PURPOSE);
        checkChoices(rules);
        rules.check("text", !(terms.purposes().isEmpty() && text.isBlank()), "rule.required")
                .longest("text", text, LONGEST_TEXT);
        rules.orThrow();
    }

    /** What is chosen and not written. */
    void checkChoices(Rules rules) {
        rules.required("dataCategories", dataCategories)
                .required("subjectCategories", subjectCategories)
                .range("retention", retention.length(), 1, retention.unit().most());
        terms.check(rules, dataCategories, subjectCategories);
    }

    /** The fields that differ. @param before null: there was nothing */
    List<FieldChange> changesFrom(@Nullable InstructionContent before) {
        List<FieldChange> changes = new ArrayList<>();
        add(changes, "title", before == null ? null : before.title, title);
        add(changes, "purpose", before == null ? null : before.purpose, purpose);
        add(
                changes,
                "dataCategories",
                before == null ? null : CategoryCodes.write(before.dataCategories),
                CategoryCodes.write(dataCategories));
        add(
                changes,
                "subjectCategories",
                before == null ? null : CategoryCodes.write(before.subjectCategories),
                CategoryCodes.write(subjectCategories));
        add(changes, "retention", before == null ? null : before.retention.toString(), retention.toString());
        add(changes, "text", before == null ? null : before.text, text);
        terms.changesFrom(before == null ? null : before.terms, changes);
        return List.copyOf(changes);
    }

    private static void add(List<FieldChange> changes, String field, @Nullable String before, String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new FieldChange(field, before, after));
        }
    }
}
