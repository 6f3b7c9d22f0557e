package works.metric.portal.subprocessors.ui;

import static works.metric.portal.uikit.Texts.t;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import works.metric.portal.catalogues.CategoryCodes;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.SubjectCategory;
import works.metric.portal.subprocessors.EntryFields;

/** A field of an entry, as it is stored, in the reader's words. */
final class FieldWords {

    private FieldWords() {}

    static String of(String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        return switch (field) {
            case "country", "furtherCountries" ->
                Arrays.stream(value.split(",")).map(SubprocessorWords::country).collect(Collectors.joining(", "));
            case "mechanism" -> t("subprocessors.mechanism." + value);
            case "kind" -> t("subprocessors.kind." + value);
            case "dataCategories" ->
                SubprocessorWords.words("instructions.data.", CategoryCodes.read(DataCategory::new, value));
            case "subjectCategories" ->
                SubprocessorWords.words("instructions.subjects.", CategoryCodes.read(SubjectCategory::new, value));
            case "chain" -> ChainLines.write(EntryFields.chain(value));
            default -> value;
        };
    }
}
