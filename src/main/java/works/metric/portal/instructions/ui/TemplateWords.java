package works.metric.portal.instructions.ui;

import static works.metric.portal.uikit.Texts.t;

import java.util.Collection;
import java.util.stream.Collectors;
import works.metric.portal.catalogues.CatalogueCode;
import works.metric.portal.instructions.InstructionTemplateDetails;
import works.metric.portal.instructions.TemplateContent;
import works.metric.portal.uikit.StatusBadge;
import works.metric.portal.uikit.Texts;
import works.metric.portal.uikit.Tone;
import works.metric.portal.uikit.VersionDiff;

/** Templates in the reader's words. */
final class TemplateWords {

    private TemplateWords() {}

    static String name(InstructionTemplateDetails template) {
        return template.content().wording().name(Texts.locale());
    }

    static String about(InstructionTemplateDetails template) {
        return template.content().wording().about(Texts.locale());
    }

    static StatusBadge badge(InstructionTemplateDetails template) {
        return template.retiredAt() == null
                ? new StatusBadge(Tone.SUCCESS, t("instructions.templates.state.OFFERED"))
                : new StatusBadge(Tone.NEUTRAL, t("instructions.templates.state.RETIRED"));
    }

    /** What no catalogue offers any more, by name. */
    static String names(Collection<? extends CatalogueCode> entries) {
        return entries.stream().map(entry -> t(entry.key())).collect(Collectors.joining(", "));
    }

    static VersionDiff diff(String beforeName, TemplateContent before, String afterName, TemplateContent after) {
        VersionDiff diff = new VersionDiff(beforeName, afterName)
                .field(
                        t("instructions.templates.english"),
                        before.wording().english(),
                        after.wording().english())
                .field(
                        t("instructions.templates.bokmal"),
                        before.wording().bokmal(),
                        after.wording().bokmal())
                .field(
                        t("instructions.templates.about-english"),
                        before.wording().aboutEnglish(),
                        after.wording().aboutEnglish())
                .field(
                        t("instructions.templates.about-bokmal"),
                        before.wording().aboutBokmal(),
                        after.wording().aboutBokmal());
        InstructionWords.choices(diff, before.choices(), after.choices());
        return diff;
    }
}
