package works.metric.portal.results;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import works.metric.portal.access.NotAudited;
import works.metric.portal.access.TenantOwned;

/** The same row as {@link Piece} without its bytes, so that deleting it does not read them. */
@Entity
@Table(name = "request_result_piece")
@NotAudited("tells that a piece is there; the package is audited as a whole")
class PieceMark extends TenantOwned {

    @Column(name = "result_id", insertable = false, updatable = false)
    private UUID resultId;

    @Column(insertable = false, updatable = false)
    private int number;

    @SuppressWarnings("NullAway") // filled by JPA
    protected PieceMark() {}
}
