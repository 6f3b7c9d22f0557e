package works.metric.portal.instructions;

import java.time.Clock;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import works.metric.portal.tenant.TenantOpened;

/** Gives each new tenant its ledger and its rule on second persons, in the transaction that opens it. */
@Component
class LedgerOpening {

    private final LedgerHeadRepository heads;
    private final ApprovalRuleRepository rules;
    private final Clock clock;

    LedgerOpening(LedgerHeadRepository heads, ApprovalRuleRepository rules, Clock clock) {
        this.heads = heads;
        this.rules = rules;
        this.clock = clock;
    }

    @EventListener
    void on(TenantOpened opened) {
        UUID tenant = opened.tenant().id().value();
        heads.save(new LedgerHead(tenant, clock.instant()));
        rules.saveAndFlush(new ApprovalRule(tenant));
    }
}
