package works.metric.portal.agreements;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import works.metric.portal.access.TenantOwned;

/** A file beside the accepted one: of the countersigned version or of the addendum with the same id. */
@Entity
@Immutable
@Table(name = "agreement_paper")
class Paper extends TenantOwned {

    @Column(updatable = false)
    private byte[] bytes;

    @SuppressWarnings("NullAway") // filled by JPA
    protected Paper() {}

    Paper(UUID of, byte[] bytes) {
        super(of);
        this.bytes = bytes.clone();
    }

    byte[] bytes() {
        return bytes.clone();
    }
}
