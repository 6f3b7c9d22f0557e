package works.metric.portal.agreements;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.TenantId;
import works.metric.portal.access.TenantOwned;

@Entity
@Table(name = "agreement_own_paper")
class OwnPaper extends TenantOwned {

    @Column(updatable = false)
    private String title;

    @Column(name = "signed_on", updatable = false)
    private LocalDate signedOn;

    @Column(name = "valid_from", updatable = false)
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private @Nullable LocalDate validUntil;

    @Column(name = "signed_by_tenant", updatable = false)
    private String signedByTenant;

    @Column(name = "signed_by_processor", updatable = false)
    private String signedByProcessor;

    @Column(name = "file_name", updatable = false)
    private String fileName;

    @Column(name = "bytes_sha256", updatable = false)
    private String bytesSha256;

    @Column(name = "size_bytes", updatable = false)
    private int sizeBytes;

    @Enumerated(EnumType.STRING)
    private OwnPaperState state;

    @Column(name = "handed_in_at", updatable = false)
    private Instant handedInAt;

    @Column(name = "handed_in_by_name", updatable = false)
    private String handedInBy;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "answered_by_name")
    private @Nullable String answeredBy;

    private @Nullable String reason;

    @SuppressWarnings("NullAway") // filled by JPA
    protected OwnPaper() {}

    OwnPaper(UUID id, NewOwnPaper said, String fileName, String sha256, int size, String by, Instant now) {
        super(id);
        this.title = said.title();
        this.signedOn = Objects.requireNonNull(said.signedOn());
        this.validFrom = Objects.requireNonNull(said.validFrom());
        this.validUntil = said.validUntil();
        this.signedByTenant = said.signedByTenant();
        this.signedByProcessor = said.signedByProcessor();
        this.fileName = fileName;
        this.bytesSha256 = sha256;
        this.sizeBytes = size;
        this.state = OwnPaperState.WAITING;
        this.handedInBy = by;
        this.handedInAt = now;
    }

    OwnPaperEvent handedIn() {
        return event("own-paper.handed-in", new FieldChange("bytesSha256", null, bytesSha256));
    }

    OwnPaperEvent downloaded() {
        return event("own-paper.downloaded");
    }

    OwnPaperEvent answer(OwnPaperState answer, @Nullable String why, String by, Instant now) {
        FieldChange change = new FieldChange("state", state.name(), answer.name());
        state = answer;
        reason = why;
        answeredBy = by;
        answeredAt = now;
        String action = "own-paper." + answer.name().toLowerCase(Locale.ROOT);
        return why == null ? event(action, change) : event(action, change, new FieldChange("reason", null, why));
    }

    OwnPaperEvent end(LocalDate lastDay) {
        FieldChange change =
                new FieldChange("validUntil", validUntil == null ? null : validUntil.toString(), lastDay.toString());
        validUntil = lastDay;
        return event("own-paper.ended", change);
    }

    boolean is(OwnPaperState one) {
        return state == one;
    }

    TenantId tenant() {
        return new TenantId(tenantValue());
    }

    OwnPaperDetails details() {
        return new OwnPaperDetails(
                getId(),
                getVersion(),
                title,
                signedOn,
                validFrom,
                validUntil,
                signedByTenant,
                signedByProcessor,
                fileName,
                bytesSha256,
                state,
                handedInAt,
                handedInBy,
                answeredAt,
                answeredBy,
                reason);
    }

    private OwnPaperEvent event(String action, FieldChange... changes) {
        return new OwnPaperEvent(action, getId(), title, List.of(changes));
    }
}
