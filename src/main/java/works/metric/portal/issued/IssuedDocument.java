package works.metric.portal.issued;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.PlatformOwned;

/** Names no tenant: whoever asks about a file learns nothing but what that file is. */
@Entity
@Immutable
@Table(name = "issued_document")
class IssuedDocument implements PlatformOwned {

    @Id
    private String sha256;

    @Version
    private @Nullable Long version;

    @Enumerated(EnumType.STRING)
    private IssuedKind kind;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @SuppressWarnings("NullAway") // filled by JPA
    protected IssuedDocument() {}

    IssuedDocument(String sha256, IssuedKind kind, Instant issuedAt) {
        this.sha256 = sha256;
        this.kind = kind;
        this.issuedAt = issuedAt;
    }

    Issued issued() {
        return new Issued(kind, issuedAt);
    }
}
