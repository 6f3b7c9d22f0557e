package works.metric.portal.inforce;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.MachineCheck;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.Rules;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.access.TenantScope;

/**
 * For MetricWorks' own processing systems: what is in force for a tenant, one answer at a time, and their word that they
 * apply it. They serve every tenant, so each may ask for each; nothing here is about a person.
 */
@Service
public class SystemInstructionService {

    /** The longest a system can wait for a change in one call. */
    public static final Duration LONGEST_WAIT = Duration.ofSeconds(55);

    public static final int MOST = 1_000;
    private static final long LOOK_MILLIS = 100;
    /** Who waits holds a connection. */
    private static final int MOST_WAITING = 2_000;

    private final InForceMemory memory;
    private final InForceHeadRepository heads;
    private final AppliedRepository applied;
    private final Notary notary;
    private final MachineCheck machines;
    private final JsonMapper json;
    private final ScopedTransaction transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Semaphore waiting = new Semaphore(MOST_WAITING);
    private final ConcurrentHashMap<String, Signed> signed = new ConcurrentHashMap<>();

    private record Signed(TenantState of, SignedState state) {}

    SystemInstructionService(
            InForceMemory memory,
            InForceHeadRepository heads,
            AppliedRepository applied,
            Notary notary,
            MachineCheck machines,
            JsonMapper json,
            ScopedTransaction transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.memory = memory;
        this.heads = heads;
        this.applied = applied;
        this.notary = notary;
        this.machines = machines;
        this.json = json;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The tenants there are, by alias, each with the state of its ledger.
     *
     * @param after the last alias of the page before; null for the first
     * @param limit from 1 to {@link #MOST}
     */
    @Requires(Permission.SYSTEM_INSTRUCTIONS)
    public List<Known> tenants(@Nullable String after, int limit) {
        new Rules().range("limit", limit, 1, MOST).orThrow();
        return transaction.here(() -> heads.after(after == null ? "" : after, Limit.of(limit)).stream()
                .map(head -> new Known(head.alias(), head.number(clock.instant())))
                .toList());
    }

    /**
     * What is in force for the tenant, or for one app of it, signed.
     *
     * @throws NotFound when there is no such tenant
     */
    @Requires(Permission.SYSTEM_INSTRUCTIONS)
    public SignedState inForce(String tenant, @Nullable String app) {
        return signed(memory.of(tenant), app);
    }

    /**
     * The same, as soon as it is another state than the one the system has.
     *
     * @param seen that the system has
     * @param wait at most {@link #LONGEST_WAIT}
     * @return empty when nothing has changed until then
     */
    @Requires(Permission.SYSTEM_INSTRUCTIONS)
    public Optional<SignedState> changed(String tenant, @Nullable String app, long seen, Duration wait) {
        new Rules().range("wait", wait.toSeconds(), 0, LONGEST_WAIT.toSeconds()).orThrow();
        TenantState now = memory.of(tenant);
        if (now.number() == seen && wait.isPositive()) {
            now = awaited(tenant, seen, System.nanoTime() + wait.toNanos());
        }
        return now.number() == seen ? Optional.empty() : Optional.of(signed(now, app));
    }

    /** @throws Invalid naming each field and rule */
    @Requires(Permission.SYSTEM_INSTRUCTIONS)
    public Answer decide(String tenant, Question question) {
        question.check();
        return Decision.on(memory.of(tenant), question, clock.instant());
    }

    /**
     * The system's word that it applies a state from now on. The same again changes nothing.
     *
     * @throws Invalid for a state that is not in force yet, or an older one than it confirmed before
     */
    @Requires(Permission.SYSTEM_INSTRUCTIONS)
    public AppliedState confirm(String tenant, long number) {
        Actor machine = TenantScope.requireActor();
        UUID system = machines.system(machine.id()).orElseThrow(NotFound::new);
        TenantState now = memory.of(tenant);
        return transaction.as(machine.writingInto(now.tenant()), () -> {
            // Held, so that two words of one system come one after the other.
            InForceHead head = heads.hold(now.tenant().value()).orElseThrow(NotFound::new);
            long current = head.number(clock.instant());
            Applied stored = applied.findBySystem(system).orElseGet(() -> new Applied(system, clock.instant()));
            new Rules()
                    .check("version", number >= 1 && number <= current, "inforce.rule.version", current)
                    .check("version", number >= stored.number(), "inforce.rule.older", stored.number())
                    .orThrow();
            if (stored.number() != number) {
                events.publishEvent(stored.confirm(number, machine.name(), clock.instant()));
                applied.saveAndFlush(stored);
            }
            return new AppliedState(system, machine.name(), number, stored.confirmedAt(), current - stored.number());
        });
    }

    /** The certificate of the key that signs, as PEM with its chain. */
    @Requires(Permission.SYSTEM_INSTRUCTIONS)
    public String certificate() {
        return notary.certificate();
    }

    private TenantState awaited(String tenant, long seen, long until) {
        if (!waiting.tryAcquire()) {
            throw new Unsure();
        }
        try {
            TenantState now = memory.of(tenant);
            while (now.number() == seen && System.nanoTime() < until) {
                Thread.sleep(LOOK_MILLIS);
                now = memory.of(tenant);
            }
            return now;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new Unsure();
        } finally {
            waiting.release();
        }
    }

    /** Signed once for a state: the same bytes for everybody who asks. */
    private SignedState signed(TenantState state, @Nullable String app) {
        String governed = state.governed(app);
        String key = state.alias() + " " + (governed == null ? "" : governed);
        Signed made = signed.compute(
                key, (same, held) -> held != null && held.of() == state ? held : new Signed(state, sign(state, app)));
        return made.state();
    }

    private SignedState sign(TenantState state, @Nullable String app) {
        byte[] bytes = json.writeValueAsBytes(InForceDocument.of(state, app));
        return new SignedState(state.number(), bytes, notary.sign(bytes));
    }
}
