package works.metric.portal.agreements.ui;

import static works.metric.portal.uikit.Texts.t;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import works.metric.portal.agreements.TemplateState;
import works.metric.portal.pdf.DpaOutline;
import works.metric.portal.pdf.DpaTemplate;
import works.metric.portal.texts.Texts;
import works.metric.portal.uikit.StatusBadge;
import works.metric.portal.uikit.Tone;
import works.metric.portal.uikit.VersionDiff;

/** How the parts of a template are called on the screen. */
final class TemplateWords {

    private static final List<String> VARIANTS = List.of("general", "specific", "not", "title");

    private TemplateWords() {}

    static String section(String name) {
        return t("pdf.dpa." + name);
    }

    /** Such as "Sub-processors, clause 2 (general authorisation)". */
    static String clause(DpaOutline.Section section, String key) {
        String name = t(
                "agreements.template.clause",
                section(section.name()),
                String.valueOf(section.keys().indexOf(key) + 1));
        String variant = key.substring(key.lastIndexOf('.') + 1);
        return VARIANTS.contains(variant) ? name + " · " + t("agreements.template.variant." + variant) : name;
    }

    static String clause(String key) {
        return DpaOutline.sections().stream()
                .filter(section -> section.keys().contains(key))
                .findFirst()
                .map(section -> clause(section, key))
                .orElse(key);
    }

    static String language(Locale language) {
        return t("agreements.language." + language.toLanguageTag());
    }

    /** The one that a text in the given language can be translated to. */
    static Locale other(Locale language) {
        return language.equals(Texts.BOKMAL) ? Texts.ENGLISH : Texts.BOKMAL;
    }

    static StatusBadge badge(TemplateState state) {
        return new StatusBadge(
                switch (state) {
                    case PUBLISHED -> Tone.INFO;
                    case ROLLED_OUT -> Tone.SUCCESS;
                    case SUPERSEDED -> Tone.NEUTRAL;
                },
                t("agreements.template.state." + state));
    }

    /** What differs, clause by clause, in both languages. */
    static VersionDiff difference(DpaTemplate before, DpaTemplate after) {
        VersionDiff diff = new VersionDiff(number(before), number(after));
        for (DpaTemplate.Clause clause : after.clauses()) {
            DpaTemplate.Clause old = before.clause(clause.key()).orElse(clause);
            String name = clause(clause.key());
            field(diff, name + " · " + t("agreements.language.en"), old.english(), clause.english());
            field(diff, name + " · " + t("agreements.language.nb"), old.bokmal(), clause.bokmal());
        }
        for (DpaOutline.Section section : DpaOutline.sections()) {
            field(diff, added(section), additions(before, section), additions(after, section));
        }
        return diff;
    }

    private static void field(VersionDiff diff, String name, String before, String after) {
        if (!before.equals(after)) {
            diff.field(name, before, after);
        }
    }

    private static String added(DpaOutline.Section section) {
        return t("agreements.template.added-to", section(section.name()));
    }

    private static String additions(DpaTemplate template, DpaOutline.Section section) {
        return String.join(
                "\n\n",
                template.additions(section.name()).stream()
                        .map(one ->
                                text(one.titleEnglish(), one.english()) + "\n" + text(one.titleBokmal(), one.bokmal()))
                        .toList());
    }

    static String text(@Nullable String title, String text) {
        return title == null || title.isBlank() ? text : title + ". " + text;
    }

    private static String number(DpaTemplate template) {
        return t("agreements.template.number", String.valueOf(template.number()));
    }
}
