package works.metric.portal.bench;

import java.util.Arrays;

/** What calls of one kind took, in nanoseconds. Not for two threads. */
final class Durations {

    private long[] all = new long[1_024];
    private int count;

    void add(long nanos) {
        if (count == all.length) {
            all = Arrays.copyOf(all, count * 2);
        }
        all[count++] = nanos;
    }

    void addAll(Durations others) {
        for (int i = 0; i < others.count; i++) {
            add(others.all[i]);
        }
    }

    int count() {
        return count;
    }

    double medianMicros() {
        return percentileMicros(50);
    }

    double percentileMicros(int percent) {
        long[] sorted = Arrays.copyOf(all, count);
        Arrays.sort(sorted);
        return count == 0 ? Double.NaN : sorted[Math.min(count - 1, count * percent / 100)] / 1_000.0;
    }
}
