package works.metric.portal.access;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, cut by key and not by count: page 1,000 costs what page 1 costs.
 *
 * @param previous the key that leads to the page before, null on the first
 * @param next the key that leads to the page after, null on the last
 */
public record Page<T>(
        List<T> items, @Nullable String previous, @Nullable String next) {

    /** Rows on a page. */
    public static final int SIZE = 50;

    public <R> Page<R> map(Function<? super T, R> to) {
        return new Page<>(items.stream().<R>map(to).toList(), previous, next);
    }

    /**
     * Makes a page of rows read forwards from a key.
     *
     * @param rows at most {@link #SIZE} + 1, the last only telling that there is more
     * @param first whether the list was read from its beginning
     */
    public static <T> Page<T> forwards(List<T> rows, boolean first, Function<? super T, String> key) {
        boolean more = rows.size() > SIZE;
        List<T> items = more ? rows.subList(0, SIZE) : rows;
        return new Page<>(
                List.copyOf(items),
                first || items.isEmpty() ? null : "-" + key.apply(items.getFirst()),
                more ? key.apply(items.getLast()) : null);
    }

    /**
     * Makes a page of rows read backwards from a key.
     *
     * @param rows in reverse order, at most {@link #SIZE} + 1
     */
    public static <T> Page<T> backwards(List<T> rows, Function<? super T, String> key) {
        boolean more = rows.size() > SIZE;
        List<T> items = (more ? rows.subList(0, SIZE) : rows).reversed();
        return new Page<>(
                List.copyOf(items),
                more ? "-" + key.apply(items.getFirst()) : null,
                items.isEmpty() ? null : key.apply(items.getLast()));
    }
}
