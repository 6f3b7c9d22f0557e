package works.metric.portal.inforce;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.Ids;
import works.metric.portal.access.TenantOwned;

/** Which state of the tenant's instructions one processing system said it applies. */
@Entity
@Table(name = "in_force_applied")
class Applied extends TenantOwned {

    @Column(name = "system_id", updatable = false)
    private UUID system;

    private long number;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    @SuppressWarnings("NullAway") // filled by JPA
    protected Applied() {}

    Applied(UUID system, Instant now) {
        super(Ids.next());
        this.system = system;
        this.confirmedAt = now;
    }

    AppliedEvent confirm(long confirmed, String systemName, Instant now) {
        FieldChange change =
                new FieldChange("ledger", number == 0 ? null : String.valueOf(number), String.valueOf(confirmed));
        number = confirmed;
        confirmedAt = now;
        return new AppliedEvent(getId(), systemName, List.of(change));
    }

    UUID system() {
        return system;
    }

    long number() {
        return number;
    }

    Instant confirmedAt() {
        return confirmedAt;
    }
}
