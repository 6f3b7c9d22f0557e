package works.metric.portal.instructions;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import works.metric.portal.catalogues.DataCategory;

/** Several choices in one column, with commas between them and in order; no choice holds a comma. */
final class Codes {

    private Codes() {}

    static String write(Collection<?> values) {
        return values.stream().map(String::valueOf).sorted().collect(Collectors.joining(","));
    }

    static <E> Set<E> read(String codes, Function<String, E> of) {
        return Arrays.stream(codes.split(","))
                .filter(code -> !code.isEmpty())
                .map(of)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Such as {@code IP_ADDRESS=30 DAYS}. */
    static String writeRetention(Map<DataCategory, Retention> exceptions) {
        return new TreeMap<>(exceptions)
                .entrySet().stream()
                        .map(one -> one.getKey().name() + "=" + one.getValue())
                        .collect(Collectors.joining(","));
    }

    static Map<DataCategory, Retention> readRetention(String codes) {
        return Arrays.stream(codes.split(","))
                .filter(code -> !code.isEmpty())
                .map(code -> code.split("[= ]", 3))
                .collect(Collectors.toUnmodifiableMap(
                        parts -> new DataCategory(parts[0]),
                        parts -> new Retention(Integer.parseInt(parts[1]), Retention.Unit.valueOf(parts[2]))));
    }
}
