package works.metric.portal.subprocessors.ui;

import static works.metric.portal.uikit.Texts.t;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import works.metric.portal.subprocessors.SubprocessorDetails;
import works.metric.portal.subprocessors.SubprocessorEntry;
import works.metric.portal.uikit.Dates;
import works.metric.portal.uikit.VersionDiff;

/** Two states of one entry of the register, side by side. */
final class EntryDiff {

    private EntryDiff() {}

    static VersionDiff of(String beforeName, SubprocessorDetails before, String afterName, SubprocessorDetails after) {
        return of(beforeName, before.entry(), afterName, after.entry())
                .field(t("subprocessors.ended-on"), day(before.endedOn()), day(after.endedOn()));
    }

    static VersionDiff of(String beforeName, SubprocessorEntry before, String afterName, SubprocessorEntry after) {
        return new VersionDiff(beforeName, afterName)
                .field(t("subprocessors.name"), before.name(), after.name())
                .field(t("subprocessors.address"), text(before.address()), text(after.address()))
                .field(
                        t("subprocessors.country"),
                        SubprocessorWords.country(before.country()),
                        SubprocessorWords.country(after.country()))
                .field(t("subprocessors.contact-name"), text(before.contactName()), text(after.contactName()))
                .field(t("subprocessors.contact-email"), text(before.contactEmail()), text(after.contactEmail()))
                .field(t("subprocessors.service"), before.service(), after.service())
                .field(t("subprocessors.description"), before.description(), after.description())
                .field(
                        t("subprocessors.data"),
                        SubprocessorWords.words("instructions.data.", before.dataCategories()),
                        SubprocessorWords.words("instructions.data.", after.dataCategories()))
                .field(
                        t("subprocessors.subjects"),
                        SubprocessorWords.words("instructions.subjects.", before.subjectCategories()),
                        SubprocessorWords.words("instructions.subjects.", after.subjectCategories()))
                .field(
                        t("subprocessors.mechanism"),
                        t("subprocessors.mechanism." + before.mechanism().name()),
                        t("subprocessors.mechanism." + after.mechanism().name()))
                .field(
                        t("subprocessors.mechanism-reference"),
                        text(before.mechanismReference()),
                        text(after.mechanismReference()))
                .field(t("subprocessors.opt-out"), text(before.optOut()), text(after.optOut()))
                .field(t("subprocessors.field.furtherCountries"), countries(before), countries(after))
                .field(
                        t("subprocessors.field.securityMeasures"),
                        text(before.particulars().securityMeasures()),
                        text(after.particulars().securityMeasures()))
                .field(
                        t("subprocessors.field.chain"),
                        ChainLines.write(before.particulars().chain()),
                        ChainLines.write(after.particulars().chain()))
                .field(t("subprocessors.since"), day(before.since()), day(after.since()));
    }

    private static String countries(SubprocessorEntry entry) {
        return entry.particulars().furtherCountries().stream()
                .map(SubprocessorWords::country)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String day(@Nullable LocalDate value) {
        return value == null ? "" : Dates.day(value);
    }
}
