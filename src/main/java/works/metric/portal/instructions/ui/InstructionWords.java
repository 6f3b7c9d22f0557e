package works.metric.portal.instructions.ui;

import static works.metric.portal.uikit.Texts.t;

import java.util.Collection;
import java.util.stream.Collectors;
import works.metric.portal.catalogues.CatalogueCode;
import works.metric.portal.instructions.InstructionContent;
import works.metric.portal.instructions.InstructionState;
import works.metric.portal.instructions.InstructionVersionDetails;
import works.metric.portal.instructions.Retention;
import works.metric.portal.uikit.StatusBadge;
import works.metric.portal.uikit.Symbol;
import works.metric.portal.uikit.Tone;
import works.metric.portal.uikit.VersionDiff;

/** Instructions in the reader's words. */
final class InstructionWords {

    private InstructionWords() {}

    static StatusBadge badge(InstructionState state) {
        String word = state(state);
        return switch (state) {
            case DRAFT, SUBMITTED, SCHEDULED -> new StatusBadge(Tone.INFO, Symbol.PAUSE, word);
            case CHALLENGED -> new StatusBadge(Tone.WARNING, word);
            case ACTIVE -> new StatusBadge(Tone.SUCCESS, word);
            case SUPERSEDED, WITHDRAWN -> new StatusBadge(Tone.NEUTRAL, word);
        };
    }

    static String state(InstructionState state) {
        return t("instructions.state." + state.name());
    }

    /** "No. 3: Attribution of installs". */
    static String name(int number, String title) {
        return t("instructions.name", String.valueOf(number), title);
    }

    /** "Version 2, in force". */
    static String version(InstructionVersionDetails version) {
        return t(
                "instructions.version.with-state",
                String.valueOf(version.number()),
                t("instructions.state-in-text." + version.state().name()));
    }

    static String data(InstructionContent content) {
        return words("instructions.data.", content.dataCategories());
    }

    static String subjects(InstructionContent content) {
        return words("instructions.subjects.", content.subjectCategories());
    }

    static String retention(Retention retention) {
        return t("instructions.retention." + retention.unit().name(), retention.length());
    }

    static VersionDiff diff(String beforeName, InstructionContent before, String afterName, InstructionContent after) {
        return new VersionDiff(beforeName, afterName)
                .field(t("instructions.title"), before.title(), after.title())
                .field(t("instructions.purpose"), before.purpose(), after.purpose())
                .field(t("instructions.data"), data(before), data(after))
                .field(t("instructions.subjects"), subjects(before), subjects(after))
                .field(t("instructions.retention"), retention(before.retention()), retention(after.retention()))
                .field(t("instructions.text"), before.text(), after.text());
    }

    private static String words(String prefix, Collection<? extends CatalogueCode> categories) {
        return categories.stream()
                .map(category -> t(prefix + category.name()))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
