package works.metric.portal.agreements;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import works.metric.portal.access.TenantOwned;

@Entity
@Immutable
@Table(name = "agreement_document")
class AcceptedDocument extends TenantOwned {

    @Column(updatable = false)
    private byte[] bytes;

    @SuppressWarnings("NullAway") // filled by JPA
    protected AcceptedDocument() {}

    AcceptedDocument(UUID agreement, byte[] bytes) {
        super(agreement);
        this.bytes = bytes.clone();
    }

    byte[] bytes() {
        return bytes.clone();
    }
}
