package works.metric.portal.agreements;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Ids;
import works.metric.portal.access.TenantOwned;
import works.metric.portal.pdf.DpaDocument;

@Entity
@Table(name = "agreement_preview")
class Preview extends TenantOwned {

    @Column(updatable = false)
    private int number;

    @Column(updatable = false)
    private LocalDate dated;

    @Column(name = "content_sha256", updatable = false)
    private String contentSha256;

    @Column(name = "prepared_by", updatable = false)
    private UUID preparedBy;

    @Column(name = "prepared_at", updatable = false)
    private Instant preparedAt;

    @Column(name = "opened_at")
    private @Nullable Instant openedAt;

    @SuppressWarnings("NullAway") // filled by JPA
    protected Preview() {}

    Preview(int number, LocalDate dated, String contentSha256, UUID preparedBy, Instant now) {
        super(Ids.next());
        this.number = number;
        this.dated = dated;
        this.contentSha256 = contentSha256;
        this.preparedBy = preparedBy;
        this.preparedAt = now;
    }

    AgreementEvent prepared() {
        return new AgreementEvent("agreement.prepared", getId(), number);
    }

    /** The person looks at the document; only the first time counts. */
    Optional<AgreementEvent> open(Instant now) {
        if (openedAt != null) {
            return Optional.empty();
        }
        openedAt = now;
        return Optional.of(new AgreementEvent("agreement.opened", getId(), number));
    }

    boolean isOf(UUID person) {
        return preparedBy.equals(person);
    }

    boolean isOpened() {
        return openedAt != null;
    }

    boolean shows(String sha256) {
        return contentSha256.equals(sha256);
    }

    int number() {
        return number;
    }

    LocalDate dated() {
        return dated;
    }

    String contentSha256() {
        return contentSha256;
    }

    AgreementPreview details(DpaDocument content) {
        return new AgreementPreview(getId(), number, isOpened(), contentSha256, content);
    }
}
