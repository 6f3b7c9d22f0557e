package works.metric.portal.instructions;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.TenantScope;

/** Writes down each change of what is in force. Whoever has the head has it alone, so the numbers have no gaps. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Ledger {

    private final LedgerHeadRepository heads;
    private final LedgerRepository entries;
    private final Clock clock;

    Ledger(LedgerHeadRepository heads, LedgerRepository entries, Clock clock) {
        this.heads = heads;
        this.entries = entries;
        this.clock = clock;
    }

    LedgerHead take() {
        return heads.lock(TenantScope.requireActor().requireTenant().value())
                .orElseThrow(() -> new IllegalStateException("A tenant without a ledger"));
    }

    long write(
            LedgerHead head,
            LedgerChange change,
            InstructionVersion version,
            @Nullable InstructionItem item,
            Decision decision) {
        long number = head.next(decision.at());
        String reason = decision.reason();
        entries.save(new LedgerEntry(
                number,
                change,
                version,
                item,
                decision.by(),
                reason == null || reason.isBlank() ? null : reason,
                decision.at(),
                clock.instant()));
        return number;
    }

    /** Who changes what is in force, why, and from when it counts. */
    record Decision(String by, @Nullable String reason, Instant at) {}
}
