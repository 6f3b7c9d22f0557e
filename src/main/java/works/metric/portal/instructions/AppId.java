package works.metric.portal.instructions;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An app by what its store calls it: the bundle or package name such as {@code com.example.game}, or Apple's number such as
 * {@code id123456789}. White space around it does not count, and Apple's number may come without its "id". Names are
 * compared letter by letter, because Android takes {@code com.a.Game} and {@code com.a.game} for two apps.
 */
public record AppId(String value) implements Comparable<AppId> {

    public static final int LONGEST = 155;

    private static final Pattern STORE_NUMBER = Pattern.compile("(?i)(?:id)?(\\d{6,12})");
    private static final Pattern SHAPE = Pattern.compile("id\\d{6,12}|[A-Za-z][A-Za-z0-9_-]*(\\.[A-Za-z0-9_-]+)+");

    public AppId {
        String stripped = value.strip();
        var number = STORE_NUMBER.matcher(stripped);
        value = number.matches() ? "id" + number.group(1).toLowerCase(Locale.ROOT) : stripped;
    }

    /** Whether it can be an app's name at all; one that no store knows may be. */
    public boolean isValid() {
        return value.length() <= LONGEST && SHAPE.matcher(value).matches();
    }

    @Override
    public int compareTo(AppId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
