package works.metric.portal.agreements;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Ids;
import works.metric.portal.access.TenantOwned;
import works.metric.portal.pdf.SealedPdf;

// What it says is written once; its file is made after the transaction that it belongs to.
@Entity
@Table(name = "agreement_addendum")
class Addendum extends TenantOwned {

    @Column(name = "agreement_id", updatable = false)
    private UUID agreementId;

    @Column(updatable = false)
    private int number;

    @Column(name = "effective_at", updatable = false)
    private Instant effectiveAt;

    @Column(name = "issued_at", updatable = false)
    private Instant issuedAt;

    @Column(updatable = false)
    private String content;

    @Column(name = "bytes_sha256")
    private @Nullable String bytesSha256;

    private @Nullable Integer pages;

    @SuppressWarnings("NullAway") // filled by JPA
    protected Addendum() {}

    Addendum(UUID agreementId, int number, Instant effectiveAt, Instant issuedAt, AddendumContent content) {
        super(Ids.next());
        this.agreementId = agreementId;
        this.number = number;
        this.effectiveAt = effectiveAt;
        this.issuedAt = issuedAt;
        this.content = ContentText.write(content);
    }

    AgreementEvent print(SealedPdf pdf) {
        bytesSha256 = pdf.sha256OfBytes();
        pages = pdf.pages();
        return new AgreementEvent(
                "agreement.addendum-printed",
                agreementId,
                number,
                new works.metric.portal.access.AuditableEvent.FieldChange("bytesSha256", null, bytesSha256));
    }

    boolean isPrinted() {
        return bytesSha256 != null;
    }

    UUID agreementId() {
        return agreementId;
    }

    AddendumContent content() {
        return ContentText.read(content, AddendumContent.class);
    }

    AddendumDetails details() {
        AddendumContent both = content();
        return new AddendumDetails(
                getId(),
                agreementId,
                number,
                effectiveAt,
                issuedAt,
                both.after().instructionsSince(both.before()),
                both.after().subprocessorsSince(both.before()),
                both.after().affiliatesSince(both.before()),
                bytesSha256,
                pages);
    }
}
