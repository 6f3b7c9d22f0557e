package works.metric.portal.access;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One transaction as a given actor: first the scope, then the transaction, because a database session keeps the tenant it
 * was opened for. For jobs, listeners and whatever runs with nobody signed in.
 */
@Component
public class ScopedTransaction {

    private final TransactionTemplate transactions;

    ScopedTransaction(PlatformTransactionManager manager) {
        this.transactions = new TransactionTemplate(manager);
    }

    /** As whoever acts, be it across tenants. */
    public <T> T here(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()), "work gave nothing");
    }

    /** @throws DatabaseAway when it cannot be reached, or was lost meanwhile */
    public <T> T as(Actor actor, Supplier<T> work) {
        try {
            return TenantScope.as(
                    actor,
                    () -> Objects.requireNonNull(transactions.execute(status -> work.get()), "work gave nothing"));
        } catch (RuntimeException fault) {
            throw DatabaseAway.orSame(fault);
        }
    }

    public void as(Actor actor, Runnable work) {
        as(actor, () -> {
            work.run();
            return true;
        });
    }
}
