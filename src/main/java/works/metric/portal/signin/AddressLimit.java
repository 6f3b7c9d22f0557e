package works.metric.portal.signin;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** So many a minute from one network, counted by this node for itself. */
public final class AddressLimit {

    private static final int REMEMBERED = 10_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final int perMinute;
    private final TimeMeter time;
    private final BoundedMap<Object, Bucket> networks = new BoundedMap<>(REMEMBERED);

    public AddressLimit(int perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.time = new ClockTime(clock);
    }

    /** Counts one. Zero, or how long until the next one is let through; that one does not count. */
    public Duration take(String address) {
        return Duration.ofNanos(of(address).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
    }

    /** As {@link #take}, and counts none. */
    Duration look(String address) {
        return Duration.ofNanos(of(address).estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    private Bucket of(String address) {
        return networks.get(network(address), key -> bucket(time, perMinute, perMinute));
    }

    static Bucket bucket(TimeMeter time, int capacity, int perMinute) {
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
    record ClockTime(Clock clock) implements TimeMeter {

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
