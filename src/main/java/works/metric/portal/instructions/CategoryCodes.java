package works.metric.portal.instructions;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Categories in one column: their codes in the catalogue's order, so that equal sets are equal texts. */
public final class CategoryCodes {

    private CategoryCodes() {}

    public static <E extends Enum<E>> String write(Collection<E> categories) {
        return categories.stream().distinct().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    public static <E extends Enum<E>> Set<E> read(Class<E> catalogue, String codes) {
        Set<E> categories = EnumSet.noneOf(catalogue);
        Arrays.stream(codes.split(","))
                .filter(code -> !code.isEmpty())
                .map(code -> Enum.valueOf(catalogue, code))
                .forEach(categories::add);
        return Collections.unmodifiableSet(categories);
    }
}
