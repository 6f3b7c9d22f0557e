package works.metric.portal.signin;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ApiProperties limits;
    private final TimeMeter time;
    private final BoundedMap<UUID, Bucket> credentials = new BoundedMap<>(REMEMBERED);
    private final BoundedMap<Object, Bucket> addresses = new BoundedMap<>(REMEMBERED);

    ApiLimits(ApiProperties limits, Clock clock) {
        this.limits = limits;
        this.time = new ClockTime(clock);
    }

    /** Takes one call of a credential that was let in. Zero, or how long until the next one will be taken. */
    Duration call(Actor program) {
        Bucket bucket = credentials.get(
                program.id(),
                key -> program.kind() == Actor.Kind.MACHINE
                        ? bucket(limits.ofSystemsPerMinute(), limits.ofSystemsPerMinute())
                        : bucket(limits.burst(), limits.perMinute()));
        return Duration.ofNanos(bucket.tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }

    boolean knows(UUID credential) {
        return credentials.contains(credential);
    }

    /** Zero, or how long nobody from this address is looked at. */
    Duration shutOut(String address) {
        EstimationProbe probe = failures(address).estimateAbilityToConsume(1);
        return Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    void failure(String address) {
        failures(address).tryConsume(1);
    }

    private Bucket failures(String address) {
        int most = limits.failuresPerMinute();
        return addresses.get(network(address), key -> bucket(most, most));
    }

    private Bucket bucket(int capacity, int perMinute) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(perMinute, MINUTE))
                .build();
    }

    /** One who has an IPv6 address has the 2^64 beside it as well. */
    private static Object network(String address) {
        return address.indexOf(':') < 0
                ? address
                : ByteBuffer.wrap(InetAddress.ofLiteral(address).getAddress()).getLong();
    }

    /** The one clock, for the buckets. */
    private record ClockTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
