package works.metric.portal.leaving;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import works.metric.portal.access.TenantOwned;
import works.metric.portal.pdf.SealedPdf;

/** The file that was issued, as it was. */
@Entity
@Immutable
@Table(name = "leaving_certificate")
class LeavingCertificate extends TenantOwned {

    @Column(name = "typed_name")
    private String typedName;

    @Column(name = "position_held")
    private String position;

    @Column(name = "certified_by")
    private String by;

    @Column(name = "certified_at")
    private Instant at;

    @Column(name = "bytes_sha256")
    private String sha256;

    private byte[] bytes;

    @SuppressWarnings("NullAway") // filled by JPA
    protected LeavingCertificate() {}

    LeavingCertificate(UUID leaving, Certifier certifier, String by, Instant at, SealedPdf pdf) {
        super(leaving);
        this.typedName = certifier.name();
        this.position = certifier.position();
        this.by = by;
        this.at = at;
        this.sha256 = pdf.sha256OfBytes();
        this.bytes = pdf.bytes();
    }

    Certificate details() {
        return new Certificate(typedName, position, by, at, sha256);
    }

    byte[] bytes() {
        return bytes;
    }
}
