package works.metric.portal.agreements;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import works.metric.portal.access.TenantOwned;

/** The bytes, apart from their row, so that a list never carries them. */
@Entity
@Immutable
@Table(name = "agreement_own_paper_file")
class OwnPaperFile extends TenantOwned {

    @Column(updatable = false)
    private byte[] bytes;

    @SuppressWarnings("NullAway") // filled by JPA
    protected OwnPaperFile() {}

    OwnPaperFile(UUID paper, byte[] bytes) {
        super(paper);
        this.bytes = bytes.clone();
    }

    byte[] bytes() {
        return bytes.clone();
    }
}
