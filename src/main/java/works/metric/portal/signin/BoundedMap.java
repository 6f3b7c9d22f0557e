package works.metric.portal.signin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Remembers so many, and then forgets what was not asked for longest: strangers choose the keys, not the memory. */
final class BoundedMap<K, V> {

    private final Map<K, V> entries;

    BoundedMap(int most) {
        entries = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    synchronized V get(K key, Function<K, V> otherwise) {
        V known = entries.get(key);
        if (known == null) {
            known = otherwise.apply(key);
            entries.put(key, known);
        }
        return known;
    }

    synchronized boolean contains(K key) {
        return entries.containsKey(key);
    }
}
