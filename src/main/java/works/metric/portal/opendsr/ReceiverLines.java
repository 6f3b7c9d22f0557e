package works.metric.portal.opendsr;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** No receiver gets more than a few calls at once from this portal: one that hangs keeps the others' jobs free. */
@Component
class ReceiverLines {

    private static final int EACH = 4;

    private final Map<String, Integer> taken = new ConcurrentHashMap<>();

    /** Whether there was one free. */
    boolean take(String receiver) {
        boolean[] got = {false};
        taken.compute(receiver, (name, before) -> {
            int now = before == null ? 0 : before;
            got[0] = now < EACH;
            return got[0] ? Integer.valueOf(now + 1) : before;
        });
        return got[0];
    }

    void giveBack(String receiver) {
        taken.computeIfPresent(receiver, (name, now) -> now <= 1 ? null : now - 1);
    }
}
