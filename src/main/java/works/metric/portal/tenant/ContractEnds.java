package works.metric.portal.tenant;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.ContractCheck;
import works.metric.portal.access.ContractPhase;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.TenantId;
import works.metric.portal.access.TenantScope;

/** Keeps the dates of a contract's end on the tenant's record, where every step of everybody is measured by them. */
@Component
public class ContractEnds implements ContractCheck {

    private final TenantRepository tenants;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContractEnds(TenantRepository tenants, ApplicationEventPublisher events, Clock clock) {
        this.tenants = tenants;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public ContractPhase phase(TenantId tenant) {
        return tenants.findById(tenant.value())
                .map(one -> one.phase(clock.instant()))
                .orElse(ContractPhase.RUNNING);
    }

    /** For the tenant in scope. Who may decide it is asked by the caller. @param end null: the contract goes on */
    @Transactional(propagation = Propagation.MANDATORY)
    public void set(@Nullable ContractEnd end) {
        TenantId id = TenantScope.requireActor().requireTenant();
        Tenant tenant = tenants.findById(id.value()).orElseThrow(NotFound::new);
        tenant.end(end);
        tenants.save(tenant);
        events.publishEvent(new ContractEndSet(id, end));
    }
}
