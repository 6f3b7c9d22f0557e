package works.metric.portal.journeys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** Goes as any clock does, and can be moved on. In microseconds, as the database stores them. */
final class MovableClock extends Clock {

    private final AtomicReference<Clock> moved =
            new AtomicReference<>(Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000)));

    void moveOn(Duration by) {
        moved.updateAndGet(clock -> Clock.offset(clock, by));
    }

    @Override
    public Instant instant() {
        return moved.get().instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return moved.get().withZone(zone);
    }
}
