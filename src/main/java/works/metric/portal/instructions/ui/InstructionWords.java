package works.metric.portal.instructions.ui;

import static works.metric.portal.uikit.Texts.t;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import works.metric.portal.catalogues.CatalogueCode;
import works.metric.portal.instructions.AppId;
import works.metric.portal.instructions.InstructionContent;
import works.metric.portal.instructions.InstructionSentences;
import works.metric.portal.instructions.InstructionState;
import works.metric.portal.instructions.InstructionVersionDetails;
import works.metric.portal.instructions.Regions;
import works.metric.portal.instructions.Retention;
import works.metric.portal.uikit.Dates;
import works.metric.portal.uikit.StatusBadge;
import works.metric.portal.uikit.Symbol;
import works.metric.portal.uikit.Texts;
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

    static VersionDiff diff(
            InstructionSentences sentences,
            String beforeName,
            InstructionContent before,
            String afterName,
            InstructionContent after) {
        VersionDiff diff = new VersionDiff(beforeName, afterName);
        fields(sentences, diff, before, after);
        return diff;
    }

    /** With who wrote and approved each, why, and from when it counts. */
    static VersionDiff diff(
            InstructionSentences sentences,
            InstructionVersionDetails before,
            InstructionVersionDetails after,
            ZoneId zone) {
        VersionDiff diff = new VersionDiff(version(before), version(after))
                .field(t("instructions.compare.by"), before.draftedBy(), after.draftedBy())
                .field(
                        t("instructions.compare.approved"),
                        said(before.path().approvedBy()),
                        said(after.path().approvedBy()))
                .field(
                        t("instructions.compare.why"),
                        said(before.path().changeReason()),
                        said(after.path().changeReason()))
                .field(t("instructions.compare.effective"), effective(before, zone), effective(after, zone));
        fields(sentences, diff, before.content(), after.content());
        return diff;
    }

    private static String effective(InstructionVersionDetails version, ZoneId zone) {
        Instant at = version.activatedAt() == null ? version.path().wantedAt() : version.activatedAt();
        return at == null ? t("instructions.compare.never") : Dates.moment(at, zone);
    }

    private static String said(@Nullable String words) {
        return words == null ? "" : words;
    }

    private static void fields(
            InstructionSentences sentences, VersionDiff diff, InstructionContent before, InstructionContent after) {
        field(diff, "instructions.title", InstructionContent::title, before, after);
        field(diff, "instructions.apps", InstructionWords::apps, before, after);
        field(diff, "instructions.purposes", one -> codes(one.terms().purposes()), before, after);
        field(diff, "instructions.purpose.note", InstructionContent::purpose, before, after);
        dataToTransfers(diff, before, after);
        field(diff, "instructions.excluded", one -> sentences.excluded(one.terms(), Texts.locale()), before, after);
        publishersAndEnd(diff, before, after);
        field(diff, "instructions.text", InstructionContent::text, before, after);
    }

    /** What is chosen, without what only a controller says. */
    static void choices(VersionDiff diff, InstructionContent before, InstructionContent after) {
        field(diff, "instructions.purposes", one -> codes(one.terms().purposes()), before, after);
        dataToTransfers(diff, before, after);
        publishersAndEnd(diff, before, after);
    }

    private static void dataToTransfers(VersionDiff diff, InstructionContent before, InstructionContent after) {
        field(diff, "instructions.data", InstructionWords::data, before, after);
        field(diff, "instructions.ip", one -> t("instructions.ip." + one.terms().ip()), before, after);
        field(
                diff,
                "instructions.identifiers",
                one -> t("instructions.identifiers." + one.terms().identifiers()),
                before,
                after);
        field(diff, "instructions.sensitive.short", InstructionWords::sensitive, before, after);
        field(diff, "instructions.subjects", InstructionWords::subjects, before, after);
        field(
                diff,
                "instructions.child-safeguards",
                one -> choices("instructions.child-safeguard.", one.terms().childSafeguards()),
                before,
                after);
        field(diff, "instructions.retention", one -> retention(one.retention()), before, after);
        field(diff, "instructions.exceptions", InstructionWords::exceptions, before, after);
        field(diff, "instructions.regions", InstructionWords::regions, before, after);
        field(
                diff,
                "instructions.transfers",
                one -> choices("instructions.transfer.", one.terms().transfers()),
                before,
                after);
    }

    private static void publishersAndEnd(VersionDiff diff, InstructionContent before, InstructionContent after) {
        field(diff, "instructions.publishers", one -> yes(one.terms().publisherSharing()), before, after);
        field(
                diff,
                "instructions.at-end",
                one -> t("instructions.at-end." + one.terms().atEnd()),
                before,
                after);
    }

    private static void field(
            VersionDiff diff,
            String key,
            Function<InstructionContent, String> of,
            InstructionContent before,
            InstructionContent after) {
        diff.field(t(key), of.apply(before), of.apply(after));
    }

    static String apps(InstructionContent content) {
        return content.terms().apps().isEmpty()
                ? t("instructions.list.all-apps")
                : content.terms().apps().stream().map(AppId::value).collect(Collectors.joining(", "));
    }

    private static String sensitive(InstructionContent content) {
        return content.terms().sensitive()
                ? choices("instructions.sensitive-safeguard.", content.terms().sensitiveSafeguards())
                : yes(false);
    }

    private static String exceptions(InstructionContent content) {
        return content.terms().retentionExceptions().entrySet().stream()
                .map(one -> t("instructions.item.retention-of", t(one.getKey().key()), retention(one.getValue())))
                .collect(Collectors.joining("; "));
    }

    private static String regions(InstructionContent content) {
        return content.terms().regions().stream()
                .map(region -> region.equals(Regions.EEA)
                        ? t("instructions.region.EEA")
                        : Locale.of("", region).getDisplayCountry(Texts.locale()))
                .collect(Collectors.joining(", "));
    }

    private static String choices(String prefix, Collection<? extends Enum<?>> choices) {
        return choices.stream().map(one -> t(prefix + one.name())).collect(Collectors.joining(", "));
    }

    private static String codes(Collection<? extends CatalogueCode> entries) {
        return entries.stream().map(entry -> t(entry.key())).sorted().collect(Collectors.joining(", "));
    }

    private static String yes(boolean holds) {
        return t(holds ? "instructions.yes" : "instructions.no");
    }

    private static String words(String prefix, Collection<? extends CatalogueCode> categories) {
        return categories.stream()
                .map(category -> t(prefix + category.name()))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
