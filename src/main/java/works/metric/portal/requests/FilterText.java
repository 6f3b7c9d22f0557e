package works.metric.portal.requests;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A filter as it stands in an address: {@code state=in-progress&legal=2026-11-01..2026-11-30}. What cannot be read is left
 * out and named.
 */
public final class FilterText {

    public static final String REFERENCE = "q";
    public static final String STATE = "state";
    public static final String TYPE = "type";
    public static final String SOURCE = "source";
    public static final String ASSIGNEE = "assignee";
    public static final String RECEIVED = "received";
    public static final String LEGAL = "legal";
    public static final String PROMISE = "promise";
    public static final String APP = "app";
    public static final String PERSON = "person";
    /** As older addresses say {@code legal=overdue} and {@code assignee=me}. */
    private static final String OVERDUE = "overdue";

    private static final String MINE = "mine";
    private static final String YES = "yes";
    /** Longer ones are nobody's filter. */
    private static final int LONGEST = 4_000;

    private FilterText() {}

    /** @param unread names of what could not be read, and so is not filtered by */
    public record Reading(RequestFilter filter, List<String> unread) {}

    /** @param values by their names in the address; others are overlooked */
    public static RequestFilter read(Map<String, String> values) {
        return reading(values).filter();
    }

    /** As {@link #read}, and what of it could not be. */
    public static Reading reading(Map<String, String> values) {
        Part part = new Part(values);
        StateGroup group = part.quietly(STATE, text -> named(StateGroup.class, text));
        RequestState state = group == null ? part.of(STATE, text -> named(RequestState.class, text)) : null;
        WhoseCase whose = part.of(ASSIGNEE, WhoseCase::read);
        DaySpan legal = part.of(LEGAL, text -> DaySpan.read(text, DaySpan.DUE));
        RequestFilter filter = new RequestFilter(
                group,
                state,
                part.of(TYPE, text -> named(RequestType.class, text)),
                part.of(SOURCE, text -> named(RequestSource.class, text)),
                whose == null && YES.equals(values.get(MINE)) ? WhoseCase.MINE : whose,
                words(values.get(APP)),
                words(values.get(REFERENCE)),
                words(values.get(PERSON)),
                part.of(RECEIVED, text -> DaySpan.read(text, DaySpan.PAST)),
                legal == null && YES.equals(values.get(OVERDUE)) ? DaySpan.around(DaySpan.Around.OVERDUE) : legal,
                part.of(PROMISE, text -> DaySpan.read(text, DaySpan.DUE)));
        return new Reading(filter, List.copyOf(part.unread()));
    }

    /** Only what is asked for, in an order that never changes. */
    public static Map<String, String> values(RequestFilter filter) {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, REFERENCE, filter.reference());
        put(values, STATE, inText(filter.group() == null ? filter.state() : filter.group()));
        put(values, TYPE, inText(filter.type()));
        put(values, SOURCE, inText(filter.source()));
        put(values, ASSIGNEE, filter.whose() == null ? null : filter.whose().text());
        put(values, RECEIVED, inText(filter.received()));
        put(values, LEGAL, inText(filter.legal()));
        put(values, PROMISE, inText(filter.promise()));
        put(values, APP, filter.app());
        put(values, PERSON, filter.person());
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
        return reading(text).filter();
    }

    /** As {@link #read}, and what of it could not be. */
    public static Reading reading(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        if (text.length() <= LONGEST) {
            for (String one : text.split("&", -1)) {
                int at = one.indexOf('=');
                if (at > 0) {
                    values.put(one.substring(0, at), decoded(one.substring(at + 1)));
                }
            }
        }
        return reading(values);
    }

    /** A constant as it stands in an address: {@code in-progress}. */
    public static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private record Part(Map<String, String> values, List<String> unread) {

        Part(Map<String, String> values) {
            this(values, new ArrayList<>());
        }

        <T> @Nullable T of(String name, Function<String, Optional<T>> read) {
            T found = quietly(name, read);
            if (found == null && words(values.get(name)) != null) {
                unread.add(name);
            }
            return found;
        }

        <T> @Nullable T quietly(String name, Function<String, Optional<T>> read) {
            String text = words(values.get(name));
            return text == null ? null : read.apply(text).orElse(null);
        }
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
        return value == null ? null : of(value);
    }

    private static @Nullable String inText(@Nullable DaySpan days) {
        return days == null ? null : days.text();
    }

    private static <E extends Enum<E>> Optional<E> named(Class<E> type, String value) {
        for (E constant : type.getEnumConstants()) {
            if (of(constant).equals(value)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
