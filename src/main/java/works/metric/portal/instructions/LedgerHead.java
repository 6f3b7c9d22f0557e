package works.metric.portal.instructions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import works.metric.portal.access.TenantOwned;

/** The last number of the ledger; one row per tenant, locked while anything in force changes. */
@Entity
@Table(name = "instruction_ledger_head")
class LedgerHead extends TenantOwned {

    @Column(name = "last_number")
    private long lastNumber;

    @Column(name = "last_effective")
    private Instant lastEffective;

    @SuppressWarnings("NullAway") // filled by JPA
    protected LedgerHead() {}

    /** @param id the tenant's own: there is exactly one */
    LedgerHead(UUID id, Instant now) {
        super(id);
        this.lastEffective = now;
    }

    long lastNumber() {
        return lastNumber;
    }

    /** From when a change of this moment counts: also by a clock that is behind, never before the change before it. */
    Instant soonest(Instant now) {
        return now.isBefore(lastEffective) ? lastEffective : now;
    }

    long next(Instant effective) {
        if (effective.isBefore(lastEffective)) {
            throw new IllegalStateException("Entry " + lastNumber + " counts from " + lastEffective
                    + ", the next one cannot from " + effective);
        }
        lastEffective = effective;
        return ++lastNumber;
    }
}
