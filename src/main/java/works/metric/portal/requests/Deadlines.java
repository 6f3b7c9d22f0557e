package works.metric.portal.requests;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** When a request came, and its two dates. Days are days in the tenant's time zone. */
@Embeddable
class Deadlines {

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "submitted_on")
    private LocalDate submittedOn;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "legal_date")
    private LocalDate legalDate;

    @Column(name = "promise_date")
    private LocalDate promiseDate;

    @Column(name = "extended_from")
    private @Nullable LocalDate extendedFrom;

    @Column(name = "extension_reason")
    private @Nullable String extensionReason;

    @SuppressWarnings("NullAway") // filled by JPA
    protected Deadlines() {}

    Deadlines(Instant submittedAt, Instant receivedAt, TwoClocks clocks, ZoneId zone) {
        this.submittedAt = submittedAt;
        this.submittedOn = LocalDate.ofInstant(submittedAt, zone);
        this.receivedAt = receivedAt;
        this.legalDate = clocks.legal();
        this.promiseDate = clocks.promise();
    }

    void extendTo(LocalDate extended, String reason) {
        extendedFrom = legalDate;
        extensionReason = reason;
        legalDate = extended;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    LocalDate submittedOn() {
        return submittedOn;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    TwoClocks clocks() {
        return new TwoClocks(legalDate, promiseDate);
    }

    @Nullable
    Extension extension() {
        return extendedFrom == null || extensionReason == null ? null : new Extension(extendedFrom, extensionReason);
    }
}
