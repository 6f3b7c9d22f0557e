package works.metric.portal.inforce;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import works.metric.portal.access.TenantScope;
import works.metric.portal.instructions.InForceChanged;
import works.metric.portal.instructions.InForcePlanned;
import works.metric.portal.tenant.ContractEndSet;
import works.metric.portal.tenant.TenantOpened;

/** Advances a tenant's head in the very transaction that changes what is in force. */
@Component
class HeadKeeper {

    private final InForceHeadRepository heads;
    private final Clock clock;

    HeadKeeper(InForceHeadRepository heads, Clock clock) {
        this.heads = heads;
        this.clock = clock;
    }

    @EventListener
    void opened(TenantOpened event) {
        heads.save(new InForceHead(event.tenant(), clock.instant()));
    }

    @EventListener
    void ending(ContractEndSet event) {
        heads.hold(event.tenant().value())
                .orElseThrow(() -> new IllegalStateException("A tenant without a head"))
                .end(event.end(), clock.instant());
    }

    @EventListener
    void changed(InForceChanged event) {
        heads.hold(TenantScope.requireActor().requireTenant().value())
                .orElseThrow(() -> new IllegalStateException("A tenant without a head"))
                .advance(event.ledgerNumber(), event.at(), clock.instant());
    }

    @EventListener
    void planned(InForcePlanned event) {
        heads.hold(TenantScope.requireActor().requireTenant().value())
                .orElseThrow(() -> new IllegalStateException("A tenant without a head"))
                .plan(clock.instant());
    }
}
