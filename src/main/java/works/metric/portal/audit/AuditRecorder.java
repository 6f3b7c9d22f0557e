package works.metric.portal.audit;

import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.AuditableEvent;
import works.metric.portal.access.Origin;
import works.metric.portal.access.TenantScope;

/** Writes the entry of every fact in the fact's own transaction. When it cannot, the fact does not happen. */
@Component
class AuditRecorder {

    private final AuditEntryRepository entries;
    private final Clock clock;

    AuditRecorder(AuditEntryRepository entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditableEvent event) {
        entries.save(new AuditEntry(
                clock.instant(),
                TenantScope.requireActor(),
                event,
                ChangesText.write(event.changes()),
                Origin.address()));
    }
}
