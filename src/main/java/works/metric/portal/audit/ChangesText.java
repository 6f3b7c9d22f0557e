package works.metric.portal.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import works.metric.portal.access.AuditableEvent.FieldChange;

/** Changed fields as one line of JSON: control characters are escaped there, so nobody forges a second entry. */
final class ChangesText {

    /** Longest value kept of a field, in characters; the whole text stands in the thing itself. */
    private static final int LONGEST = 2_000;

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

    /** Cut to a number of code points, never through one. */
    static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }

    private static @Nullable String kept(@Nullable String value) {
        return value == null ? null : cut(value, LONGEST);
    }
}
