package works.metric.portal.opendsr;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps receivers that hang from taking all the threads of the jobs. One that answered quickly the last time gets several
 * calls at once, any other gets one; and all the others together leave some threads to the quick ones.
 */
@Component
class ReceiverLines {

    /** A call that took longer held its thread for too long to be given several. */
    static final Duration QUICK = Duration.ofSeconds(1);

    private static final int QUICK_ONES = 4;
    private static final int OTHER_ONES = 1;
    /** Of the jobs' 32 threads. */
    private static final int ALL_OTHERS = 24;

    private static final int REMEMBERED = 10_000;
    private static final Duration STEP = Duration.ofSeconds(1);
    private static final int MOST_STEPS = 5;
    private static final Duration LATER = Duration.ofSeconds(10);

    private final Map<String, Integer> taken = new HashMap<>();
    private final Map<String, Integer> sentAway = new HashMap<>();
    private final Map<String, Boolean> quick = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };
    private int others;

    /** The right to make one call now. */
    final class Line {

        private final String receiver;
        private final boolean isQuick;

        private Line(String receiver, boolean isQuick) {
            this.receiver = receiver;
            this.isQuick = isQuick;
        }

        /** @param took from the call's beginning until its answer, or until there was none */
        void giveBack(Duration took) {
            synchronized (ReceiverLines.this) {
                taken.computeIfPresent(receiver, (name, now) -> now <= 1 ? null : now - 1);
                sentAway.remove(receiver);
                others -= isQuick ? 0 : 1;
                quick.put(receiver, took.compareTo(QUICK) <= 0);
            }
        }
    }

    /** Null when none is free. */
    synchronized @Nullable Line take(String receiver) {
        boolean isQuick = quick.getOrDefault(receiver, false);
        int now = taken.getOrDefault(receiver, 0);
        if (now >= (isQuick ? QUICK_ONES : OTHER_ONES) || (!isQuick && others >= ALL_OTHERS)) {
            return null;
        }
        taken.put(receiver, now + 1);
        others += isQuick ? 0 : 1;
        return new Line(receiver, isQuick);
    }

    /** After which one may be free. Those who wait for the same receiver come back one after the other. */
    synchronized Duration pause(String receiver) {
        if (!quick.getOrDefault(receiver, true)) {
            return LATER;
        }
        int before = sentAway.size() < REMEMBERED ? sentAway.merge(receiver, 1, Integer::sum) : 1;
        return STEP.multipliedBy(Math.min(before, MOST_STEPS));
    }
}
