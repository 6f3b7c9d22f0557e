package works.metric.portal.requests;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A filter as it stands in an address: {@code state=in-progress&type=erasure}. What cannot be read is left out. */
public final class FilterText {

    private static final String YES = "yes";
    /** Longer ones are nobody's filter. */
    private static final int LONGEST = 4_000;

    private FilterText() {}

    /** @param values by their names in the address; others are overlooked */
    public static RequestFilter read(Map<String, String> values) {
        return new RequestFilter(
                named(RequestState.class, values.get("state")),
                named(RequestType.class, values.get("type")),
                named(RequestSource.class, values.get("source")),
                YES.equals(values.get("overdue")),
                YES.equals(values.get("mine")),
                words(values.get("app")),
                words(values.get("q")),
                words(values.get("person")));
    }

    /** Only what is asked for, in an order that never changes. */
    public static Map<String, String> values(RequestFilter filter) {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "q", filter.reference());
        put(values, "state", inText(filter.state()));
        put(values, "type", inText(filter.type()));
        put(values, "source", inText(filter.source()));
        put(values, "overdue", filter.overdue() ? YES : null);
        put(values, "mine", filter.mine() ? YES : null);
        put(values, "app", filter.app());
        put(values, "person", filter.person());
        return values;
    }

    /** As {@link #values}, for the part of an address after its question mark. */
    public static String write(RequestFilter filter) {
        return values(filter).entrySet().stream()
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The way back from {@link #write}. */
    public static RequestFilter read(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        if (text.length() <= LONGEST) {
            for (String one : text.split("&", -1)) {
                int at = one.indexOf('=');
                if (at > 0) {
                    values.put(one.substring(0, at), decoded(one.substring(at + 1)));
                }
            }
        }
        return read(values);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        Optional.ofNullable(words(value)).ifPresent(some -> values.put(name, some));
    }

    private static @Nullable String words(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static @Nullable String inText(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> @Nullable E named(Class<E> type, @Nullable String value) {
        for (E constant : type.getEnumConstants()) {
            if (value != null && value.equals(inText(constant))) {
                return constant;
            }
        }
        return null;
    }
}
