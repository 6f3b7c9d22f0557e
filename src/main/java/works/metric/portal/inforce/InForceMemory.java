package works.metric.portal.inforce;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Actor;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.ScopedTransaction;

/**
 * What is in force, held in memory so that a question costs no query. Every node asks the database a few times a second
 * which tenants' heads have moved. A node that could not ask for {@code portal.in-force.most-stale} answers nobody: it
 * cannot know any more.
 */
@Component
class InForceMemory {

    private static final Logger LOG = LoggerFactory.getLogger(InForceMemory.class);
    /** Transactions that end late, and clocks of nodes that differ. */
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    private static final int MOST = 10_000;

    private final InForceReader reader;
    private final InForceHeadRepository heads;
    private final ScopedTransaction transaction;
    private final Clock clock;
    private final Duration mostStale;
    private final Map<String, TenantState> known = new ConcurrentHashMap<>();

    private volatile long askedAt = System.nanoTime();
    private Instant from;

    InForceMemory(
            InForceReader reader,
            InForceHeadRepository heads,
            ScopedTransaction transaction,
            Clock clock,
            @Value("${portal.in-force.most-stale}") Duration mostStale) {
        this.reader = reader;
        this.heads = heads;
        this.transaction = transaction;
        this.clock = clock;
        this.mostStale = mostStale;
        this.from = clock.instant();
    }

    /**
     * @throws NotFound when there is no such tenant
     * @throws Unsure when this node cannot know
     */
    TenantState of(String alias) {
        if (System.nanoTime() - askedAt > mostStale.toNanos()) {
            throw new Unsure();
        }
        TenantState held = known.get(alias);
        if (held != null && held.holds(clock.instant())) {
            return held;
        }
        TenantState read = reader.read(alias).orElseThrow(NotFound::new);
        // Two who read at once: the newer state stays.
        return known.merge(alias, read, (one, other) -> other.number() >= one.number() ? other : one);
    }

    @Scheduled(fixedDelayString = "${portal.in-force.refresh}")
    void ask() {
        try {
            Instant now = clock.instant();
            List<InForceHead> moved = transaction.as(
                    Actor.system("in-force"), () -> heads.changedSince(from.minus(OVERLAP), Limit.of(MOST)));
            if (moved.size() == MOST) {
                known.clear();
            }
            moved.forEach(this::compare);
            from = now;
            askedAt = System.nanoTime();
        } catch (RuntimeException away) {
            LOG.debug("Nobody knows whether instructions changed: the database is away", away);
        }
    }

    private void compare(InForceHead head) {
        Instant now = clock.instant();
        known.computeIfPresent(
                head.alias(),
                (alias, held) -> held.number() == head.number(now)
                                && held.plans() == head.plans()
                                && Objects.equals(held.ending(), head.ending())
                        ? held
                        : null);
    }
}
