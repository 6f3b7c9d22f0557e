package works.metric.portal.inforce;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The state of a ledger as an entity tag (RFC 9110, 8.8.3). */
final class StateTag {

    private static final Pattern SHAPE = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private StateTag() {}

    static String write(long state) {
        return "\"" + state + "\"";
    }

    /** Null for none of ours: then all is told. */
    static @Nullable Long read(@Nullable String header) {
        if (header == null) {
            return null;
        }
        Matcher shape = SHAPE.matcher(header.strip());
        return shape.matches() ? Long.valueOf(shape.group(1)) : null;
    }
}
