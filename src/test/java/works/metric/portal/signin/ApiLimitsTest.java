package works.metric.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import works.metric.portal.access.Actor;
import works.metric.portal.access.TenantId;

/** Each kind of program has a measure of its own, and each credential the whole of it. */
class ApiLimitsTest {

    private final ApiLimits limits = new ApiLimits(
            new ApiProperties(2, 2, 5, 60), Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC));

    @Test
    void systemsAreCountedByTheirOwnMeasure() {
        assertThat(untilRefused(Actor.machine(UUID.randomUUID(), "Attribution store")))
                .isEqualTo(5);
        assertThat(untilRefused(Actor.machine(UUID.randomUUID(), "Reporting warehouse")))
                .isEqualTo(5);
    }

    @Test
    void programsOfTenantsAreCountedByTheirs() {
        assertThat(untilRefused(Actor.api(UUID.randomUUID(), "Backend", new TenantId(UUID.randomUUID()))))
                .isEqualTo(2);
    }

    private int untilRefused(Actor program) {
        for (int calls = 0; calls < 100; calls++) {
            Duration wait = limits.call(program);
            if (wait.isPositive()) {
                assertThat(wait).isLessThanOrEqualTo(Duration.ofMinutes(1));
                return calls;
            }
        }
        throw new AssertionError("never refused");
    }
}
