package works.metric.portal.requests;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.TenantOwned;

/** One time that the controller waits for the person. */
@Entity
@Table(name = "subject_request_wait")
class WaitRow extends TenantOwned {

    @Column(name = "request_id")
    private UUID requestId;

    @Column(name = "from_day")
    private LocalDate fromDay;

    @Column(name = "until_day")
    private @Nullable LocalDate untilDay;

    private String reason;

    @SuppressWarnings("NullAway") // filled by JPA
    protected WaitRow() {}

    WaitRow(UUID requestId, LocalDate fromDay, String reason) {
        this.requestId = requestId;
        this.fromDay = fromDay;
        this.reason = reason;
    }

    void end(LocalDate day) {
        untilDay = day;
    }

    Waiting waiting() {
        return new Waiting(getId(), fromDay, untilDay, reason);
    }
}
