package works.metric.portal.results;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import works.metric.portal.access.Actor;
import works.metric.portal.access.TenantOwned;

@Entity
@Immutable
@Table(name = "request_result_download")
class DownloadRow extends TenantOwned {

    @Column(name = "result_id")
    private UUID resultId;

    @Column(name = "happened_at")
    private Instant happenedAt;

    @Column(name = "person_id")
    private UUID personId;

    @Column(name = "person_name")
    private String personName;

    @SuppressWarnings("NullAway") // filled by JPA
    protected DownloadRow() {}

    DownloadRow(UUID resultId, Instant happenedAt, Actor person) {
        this.resultId = resultId;
        this.happenedAt = happenedAt;
        this.personId = person.id();
        this.personName = person.name();
    }

    ResultDownload details() {
        return new ResultDownload(happenedAt, personId, personName);
    }
}
