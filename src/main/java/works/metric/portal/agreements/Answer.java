package works.metric.portal.agreements;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.TenantOwned;
import works.metric.portal.pdf.SealedPdf;

/** The processor's word on an accepted version; there is one, and it is never changed. */
@Entity
@Immutable
@Table(name = "agreement_answer")
class Answer extends TenantOwned {

    @Column(updatable = false)
    private boolean signed;

    @Column(name = "answered_at", updatable = false)
    private Instant answeredAt;

    @Column(name = "answered_by", updatable = false)
    private String answeredBy;

    @Column(name = "typed_name", updatable = false)
    private @Nullable String typedName;

    @Column(name = "position_held", updatable = false)
    private @Nullable String position;

    @Column(updatable = false)
    private @Nullable String reason;

    @Column(name = "bytes_sha256", updatable = false)
    private @Nullable String bytesSha256;

    @Column(updatable = false)
    private @Nullable Integer pages;

    @SuppressWarnings("NullAway") // filled by JPA
    protected Answer() {}

    private Answer(UUID agreement, boolean signed, String by, Instant now) {
        super(agreement);
        this.signed = signed;
        this.answeredBy = by;
        this.answeredAt = now;
    }

    static Answer signed(UUID agreement, ProcessorSignature signature, String by, Instant now, SealedPdf pdf) {
        Answer answer = new Answer(agreement, true, by, now);
        answer.typedName = signature.name();
        answer.position = signature.position();
        answer.bytesSha256 = pdf.sha256OfBytes();
        answer.pages = pdf.pages();
        return answer;
    }

    static Answer declined(UUID agreement, String reason, String by, Instant now) {
        Answer answer = new Answer(agreement, false, by, now);
        answer.reason = reason;
        return answer;
    }

    AnswerDetails details() {
        return new AnswerDetails(signed, answeredAt, answeredBy, typedName, position, reason, bytesSha256, pages);
    }
}
