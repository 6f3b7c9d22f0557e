package works.metric.portal.catalogues;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Several entries of a catalogue in one column: their codes in order, so that equal sets are equal texts. */
public final class CategoryCodes {

    private CategoryCodes() {}

    public static String write(Collection<? extends CatalogueCode> entries) {
        return entries.stream().map(CatalogueCode::name).distinct().sorted().collect(Collectors.joining(","));
    }

    /** @param entry makes one of a code, such as {@code DataCategory::new} */
    public static <E extends CatalogueCode & Comparable<E>> Set<E> read(Function<String, E> entry, String codes) {
        Set<E> entries = new TreeSet<>();
        Arrays.stream(codes.split(","))
                .filter(code -> !code.isEmpty())
                .map(entry)
                .forEach(entries::add);
        return Collections.unmodifiableSet(entries);
    }
}
