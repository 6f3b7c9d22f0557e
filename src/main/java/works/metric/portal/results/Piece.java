package works.metric.portal.results;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import works.metric.portal.access.NotAudited;
import works.metric.portal.access.TenantOwned;

/** One piece of a package, encrypted. Read one at a time: it is large. */
@Entity
@Immutable
@NotAudited("Says nothing by itself. The package has entries, when it comes to be and when its last piece is gone.")
@Table(name = "request_result_piece")
class Piece extends TenantOwned {

    @Column(name = "result_id")
    private UUID resultId;

    private int number;

    private byte[] encrypted;

    @SuppressWarnings("NullAway") // filled by JPA
    protected Piece() {}

    Piece(UUID resultId, int number, byte[] encrypted) {
        this.resultId = resultId;
        this.number = number;
        this.encrypted = encrypted;
    }

    byte[] encrypted() {
        return encrypted;
    }
}
