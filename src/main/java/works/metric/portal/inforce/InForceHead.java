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
import works.metric.portal.tenant.ContractEnd;
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

    @Column(name = "ends_at")
    private @Nullable Instant endsAt;

    @Column(name = "data_until")
    private @Nullable Instant dataUntil;

    /** How often something was scheduled. */
    private long plans;

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

    /** Whoever holds the state has to learn how long it is true. */
    void plan(Instant now) {
        plans++;
        changedAt = now;
    }

    /** @param end null: the contract goes on */
    void end(@Nullable ContractEnd end, Instant now) {
        endsAt = end == null ? null : end.endsAt();
        dataUntil = end == null ? null : end.dataUntil();
        changedAt = now;
    }

    long plans() {
        return plans;
    }

    UUID tenant() {
        return id;
    }

    String alias() {
        return alias;
    }

    /** The end of the contract is a state of its own: whoever holds the one before reads anew. */
    long number(Instant now) {
        Ending ending = ending();
        return ending != null && ending.isOver(now) ? number + 1 : number;
    }

    @Nullable
    Ending ending() {
        return endsAt == null || dataUntil == null ? null : new Ending(endsAt, dataUntil);
    }

    Instant since() {
        return since;
    }

    Instant changedAt() {
        return changedAt;
    }
}
