package works.metric.portal.inforce;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.NotAudited;
import works.metric.portal.access.PlatformOwned;
import works.metric.portal.tenant.TenantDetails;

/** Which state a tenant's ledger is in, so that every node can see that it changed. Says nothing of what changed. */
@Entity
@Table(name = "in_force_head")
@NotAudited("Counts the changes of instructions in force, each of which is audited where it is made.")
class InForceHead implements PlatformOwned {

    /** The tenant's. */
    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(updatable = false)
    private String alias;

    private long number;

    private Instant since;

    @Column(name = "changed_at")
    private Instant changedAt;

    @SuppressWarnings("NullAway") // filled by JPA
    protected InForceHead() {}

    InForceHead(TenantDetails tenant, Instant now) {
        this.id = tenant.id().value();
        this.alias = tenant.alias();
        this.since = now;
        this.changedAt = now;
    }

    /** @param at when the change takes effect */
    void advance(long ledgerNumber, Instant at, Instant now) {
        number = ledgerNumber;
        since = at;
        changedAt = now;
    }

    UUID tenant() {
        return id;
    }

    String alias() {
        return alias;
    }

    long number() {
        return number;
    }

    Instant since() {
        return since;
    }

    Instant changedAt() {
        return changedAt;
    }
}
