package works.metric.portal.results;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import works.metric.portal.access.NotAudited;
import works.metric.portal.access.TenantOwned;

/** The same row as {@link Piece} without its bytes, so that deleting it does not read them. */
@Entity
@NotAudited("Says nothing by itself. The package has entries, when it comes to be and when its last piece is gone.")
@Table(name = "request_result_piece")
class PieceMark extends TenantOwned {

    @Column(name = "result_id", insertable = false, updatable = false)
    private UUID resultId;

    @Column(insertable = false, updatable = false)
    private int number;

    @SuppressWarnings("NullAway") // filled by JPA
    protected PieceMark() {}
}
