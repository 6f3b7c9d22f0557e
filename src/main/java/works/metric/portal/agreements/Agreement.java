package works.metric.portal.agreements;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Actor;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.TenantId;
import works.metric.portal.access.TenantOwned;
import works.metric.portal.pdf.SealedPdf;

// All but the state is written once; the application's account could not change it either.
@Entity
@Table(name = "agreement")
class Agreement extends TenantOwned {

    @Column(updatable = false)
    private int number;

    @Column(updatable = false)
    private LocalDate dated;

    @Enumerated(EnumType.STRING)
    private AgreementState state;

    @Column(name = "accepted_at", updatable = false)
    private Instant acceptedAt;

    @Column(name = "accepted_by", updatable = false)
    private UUID acceptedBy;

    @Column(name = "accepted_by_name", updatable = false)
    private String acceptedByName;

    @Column(name = "typed_name", updatable = false)
    private String typedName;

    @Column(name = "position_held", updatable = false)
    private String position;

    @Column(updatable = false)
    private @Nullable String origin;

    @Column(name = "superseded_at")
    private @Nullable Instant supersededAt;

    @Column(name = "in_force_at")
    private @Nullable Instant inForceAt;

    @Column(name = "content_sha256", updatable = false)
    private String contentSha256;

    @Column(name = "bytes_sha256", updatable = false)
    private String bytesSha256;

    @Column(updatable = false)
    private int pages;

    @SuppressWarnings("NullAway") // filled by JPA
    protected Agreement() {}

    Agreement(
            Preview preview, NewAcceptance acceptance, Actor by, @Nullable String origin, Instant now, SealedPdf pdf) {
        super(preview.getId());
        this.number = preview.number();
        this.dated = preview.dated();
        this.contentSha256 = preview.contentSha256();
        this.state = AgreementState.ACCEPTED;
        this.acceptedAt = now;
        this.acceptedBy = by.id();
        this.acceptedByName = by.name();
        this.typedName = acceptance.typedName();
        this.position = acceptance.position();
        this.origin = origin;
        this.bytesSha256 = pdf.sha256OfBytes();
        this.pages = pdf.pages();
    }

    AgreementAccepted accepted(boolean signedAtOnce) {
        return new AgreementAccepted(details(), signedAtOnce);
    }

    /** The processor has signed too. */
    void putInForce(Instant now) {
        state = AgreementState.IN_FORCE;
        inForceAt = now;
    }

    void decline() {
        state = AgreementState.DECLINED;
    }

    boolean is(AgreementState wanted) {
        return state == wanted;
    }

    /** A later version takes its place. */
    AgreementEvent supersede(Instant now) {
        AgreementState before = state;
        state = AgreementState.SUPERSEDED;
        supersededAt = now;
        return new AgreementEvent(
                "agreement.superseded", getId(), number, new FieldChange("state", before.name(), state.name()));
    }

    /** Somebody of MetricWorks saw it. */
    AgreementEvent downloaded() {
        return new AgreementEvent("agreement.downloaded", getId(), number);
    }

    int number() {
        return number;
    }

    Instant acceptedAt() {
        return acceptedAt;
    }

    WaitingAgreement waiting() {
        return new WaitingAgreement(new TenantId(tenantValue()), details());
    }

    AgreementDetails details() {
        return new AgreementDetails(
                getId(),
                number,
                dated,
                state,
                acceptedAt,
                acceptedBy,
                acceptedByName,
                typedName,
                position,
                origin,
                inForceAt,
                supersededAt,
                contentSha256,
                bytesSha256,
                pages);
    }
}
