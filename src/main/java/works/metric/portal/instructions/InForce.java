package works.metric.portal.instructions;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import works.metric.portal.access.Actor;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.access.TenantScope;

/**
 * What is in force, for other modules that answer for the tenant in scope. It asks for no permission: whoever calls it has
 * asked for its own.
 */
@Component
public class InForce {

    private final Standing standing;
    private final Enactment enactment;
    private final InstructionVersionRepository versions;
    private final LedgerHeadRepository heads;
    private final ScopedTransaction transaction;
    private final Clock clock;

    InForce(
            Standing standing,
            Enactment enactment,
            InstructionVersionRepository versions,
            LedgerHeadRepository heads,
            ScopedTransaction transaction,
            Clock clock) {
        this.standing = standing;
        this.enactment = enactment;
        this.versions = versions;
        this.heads = heads;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What was in force at one moment, and the ledger's number that tells it from every other. */
    public record Now(long ledgerNumber, Instant at, List<InstructionVersionDetails> versions) {

        public Now {
            versions = List.copyOf(versions);
        }

        /** Those that govern an app: if any names it, those alone; else those for all apps. */
        public List<InstructionVersionDetails> governing(AppId app) {
            List<InstructionVersionDetails> own = versions.stream()
                    .filter(one -> one.content().terms().apps().contains(app))
                    .toList();
            return own.isEmpty() ? forAllApps() : own;
        }

        /** Those that name no app. */
        public List<InstructionVersionDetails> forAllApps() {
            return versions.stream()
                    .filter(one -> one.content().terms().apps().isEmpty())
                    .toList();
        }
    }

    /**
     * Writes down what is due, and tells what is in force with the number of the ledger that says so.
     *
     * @throws IllegalStateException inside of a transaction that only reads
     */
    public Now now() {
        Optional<Now> now = readNow();
        while (now.isEmpty()) {
            settle();
            now = readNow();
        }
        return now.get();
    }

    /** When the next scheduled version comes into force; empty when none is scheduled. In the caller's transaction. */
    public Optional<Instant> next() {
        return versions.nextScheduled();
    }

    /** In one look, so that number and content belong together; empty while something is due. */
    private Optional<Now> readNow() {
        Instant at = clock.instant();
        return read(() -> versions.due(at).isEmpty()
                ? Optional.of(new Now(heads.lastNumber().orElse(0L), at, standing.at(at)))
                : Optional.empty());
    }

    /**
     * Writes down every activation that is due for the tenant in scope; each counts from its own instant, however late this
     * is called.
     *
     * @return the last number of the ledger; 0: nothing was ever in force
     * @throws IllegalStateException inside of a transaction that only reads, when there is something to write
     */
    public long settle() {
        Actor actor = TenantScope.requireActor();
        actor.requireTenant();
        boolean due = read(() -> !versions.due(clock.instant()).isEmpty());
        if (!due) {
            return read(() -> heads.lastNumber().orElse(0L));
        }
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("What is due cannot be written down in a transaction that only reads");
        }
        return transaction.here(() -> enactment.begin().head().lastNumber());
    }

    private <T> T read(Supplier<T> work) {
        return transaction.here(work);
    }
}
