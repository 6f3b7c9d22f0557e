package works.metric.portal.audit;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import works.metric.portal.access.AuditableEvent.FieldChange;

/** Changed fields as one line of JSON: control characters are escaped there, so nobody forges a second entry. */
final class ChangesText {

    /** Longest value kept of a field, in characters; the whole text stands in the thing itself. */
    private static final int LONGEST = 2_000;

    /** Half of a surrogate pair: no character, and not to be written in UTF-8. */
    private static final Pattern HALF_CHARACTER = Pattern.compile("\\p{Cs}");

    /** What moves the cursor or ends a line where a label is shown. */
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}+");

    private static final JsonMapper JSON = new JsonMapper();

    private ChangesText() {}

    static String write(List<FieldChange> changes) {
        return JSON.writeValueAsString(changes.stream()
                .map(change -> new FieldChange(change.field(), kept(change.before()), kept(change.after())))
                .toList());
    }

    static List<FieldChange> read(String text) {
        return JSON.readValue(text, new TypeReference<>() {});
    }

    /** Cut to a number of code points, never through one; a broken character becomes the replacement character. */
    static String cut(String given, int most) {
        String text = HALF_CHARACTER
                .matcher(given.length() > most * 2 + 2 ? given.substring(0, most * 2 + 2) : given)
                .replaceAll("\uFFFD");
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }

    /** A name or label: one line, cut. */
    static String line(String given, int most) {
        String head = given.length() > most * 4 ? given.substring(0, most * 4) : given;
        return cut(CONTROL.matcher(head).replaceAll(" "), most);
    }

    private static @Nullable String kept(@Nullable String value) {
        return value == null ? null : cut(value, LONGEST);
    }
}
