package works.metric.portal.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with an input, so that a person is told everything at once and not field by field. */
public final class Rules {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"(),:;\\\\]{1,64}@[A-Za-z0-9.-]{1,189}");

    private final List<Invalid.Problem> problems = new ArrayList<>();

    public Rules required(String field, @Nullable Object value) {
        boolean missing = value == null
                || (value instanceof String text && text.isBlank())
                || (value instanceof Collection<?> items && items.isEmpty());
        return check(field, !missing, "rule.required");
    }

    /** Counts characters as the database does: by code point. */
    public Rules longest(String field, @Nullable String value, int most) {
        return check(field, value == null || value.codePointCount(0, value.length()) <= most, "rule.longest", most);
    }

    public Rules email(String field, @Nullable String value) {
        boolean shaped =
                value == null || value.isBlank() || EMAIL.matcher(value).matches();
        return check(field, shaped, "rule.email").longest(field, value, 254);
    }

    public Rules range(String field, long value, long least, long most) {
        return check(field, value >= least && value <= most, "rule.range", least, most);
    }

    public Rules check(String field, boolean holds, String key, Object... arguments) {
        if (!holds && problems.stream().noneMatch(known -> known.field().equals(field))) {
            problems.add(new Invalid.Problem(field, key, arguments));
        }
        return this;
    }

    /** @throws Invalid with every broken rule */
    public void orThrow() {
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
    }
}
