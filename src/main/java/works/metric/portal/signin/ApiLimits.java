package works.metric.portal.signin;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Actor;

/**
 * Counts calls: each credential's, and those that brought no good one by the address they came from. A node counts for
 * itself. A credential that was let in lately is looked up even when its address has failed too often, so that one bad
 * program behind a common address does not shut out the others.
 */
@Component
class ApiLimits {

    private static final int REMEMBERED = 10_000;

    private final ApiProperties limits;
    private final TimeMeter time;
    private final BoundedMap<UUID, Bucket> credentials = new BoundedMap<>(REMEMBERED);
    private final AddressLimit failures;

    ApiLimits(ApiProperties limits, Clock clock) {
        this.limits = limits;
        this.time = new AddressLimit.ClockTime(clock);
        this.failures = new AddressLimit(limits.failuresPerMinute(), clock);
    }

    /** Takes one call of a credential that was let in. Zero, or how long until the next one will be taken. */
    Duration call(Actor program) {
        Bucket bucket = credentials.get(
                program.id(),
                key -> program.kind() == Actor.Kind.MACHINE
                        ? AddressLimit.bucket(time, limits.ofSystemsPerMinute(), limits.ofSystemsPerMinute())
                        : AddressLimit.bucket(time, limits.burst(), limits.perMinute()));
        return Duration.ofNanos(bucket.tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }

    boolean knows(UUID credential) {
        return credentials.contains(credential);
    }

    /** Zero, or how long nobody from this address is looked at. */
    Duration shutOut(String address) {
        return failures.look(address);
    }

    void failure(String address) {
        failures.take(address);
    }
}
