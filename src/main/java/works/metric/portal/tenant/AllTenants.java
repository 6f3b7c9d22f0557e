package works.metric.portal.tenant;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Actor;
import works.metric.portal.access.ScopedTransaction;

/**
 * Every tenant, one after the other, for jobs that have something to do for each. Asks for no permission, so only jobs may
 * use it; what is done for a tenant is done in that tenant's own scope and transaction.
 */
@Component
public class AllTenants {

    /** Read in one go. */
    private static final int SOME = 200;

    private final TenantRepository tenants;
    private final ScopedTransaction transaction;

    AllTenants(TenantRepository tenants, ScopedTransaction transaction) {
        this.tenants = tenants;
        this.transaction = transaction;
    }

    /** @param job how the job is called in the audit */
    public void each(String job, Consumer<TenantDetails> work) {
        Actor reader = Actor.system(job);
        UUID last = new UUID(0, 0);
        List<TenantDetails> some;
        do {
            UUID from = last;
            some = transaction.as(reader, () -> tenants.findByIdGreaterThanOrderById(from, Limit.of(SOME)).stream()
                    .map(Tenant::details)
                    .toList());
            for (TenantDetails tenant : some) {
                last = tenant.id().value();
                work.accept(tenant);
            }
        } while (some.size() == SOME);
    }
}
