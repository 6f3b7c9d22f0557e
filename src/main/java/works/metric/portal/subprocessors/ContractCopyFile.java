package works.metric.portal.subprocessors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import works.metric.portal.access.TenantOwned;

/** The bytes of a copy, apart from its row, so that a list never carries them. */
@Entity
@Table(name = "subprocessor_copy_file")
class ContractCopyFile extends TenantOwned {

    @Column(updatable = false)
    private byte[] bytes;

    @SuppressWarnings("NullAway") // filled by JPA
    protected ContractCopyFile() {}

    ContractCopyFile(UUID copy, byte[] bytes) {
        super(copy);
        this.bytes = bytes.clone();
    }

    byte[] bytes() {
        return bytes.clone();
    }
}
