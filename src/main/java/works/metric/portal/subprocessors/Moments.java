package works.metric.portal.subprocessors;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as the database keeps them, so that one that was stored equals itself. */
final class Moments {

    private Moments() {}

    static Instant of(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
