package works.metric.portal.subprocessors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.TenantOwned;

/** A tenant's request for the copy of a sub-processor's contract, and what it was given. */
@Entity
@Table(name = "subprocessor_copy")
class ContractCopy extends TenantOwned {

    @Column(name = "subprocessor_id", updatable = false)
    private UUID subprocessorId;

    @Column(updatable = false)
    private String subprocessor;

    @Column(updatable = false)
    private @Nullable String words;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    @Column(name = "asked_by_name", updatable = false)
    private String askedByName;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    @Column(name = "answered_by_name")
    private @Nullable String answeredByName;

    @Column(name = "file_name")
    private @Nullable String fileName;

    @Column(name = "bytes_sha256")
    private @Nullable String bytesSha256;

    @Column(name = "size_bytes")
    private @Nullable Integer sizeBytes;

    private int downloads;

    @SuppressWarnings("NullAway") // filled by JPA
    protected ContractCopy() {}

    ContractCopy(UUID id, SubprocessorDetails of, @Nullable String words, String askedBy, Instant now) {
        super(id);
        this.subprocessorId = of.id();
        this.subprocessor = of.name();
        this.words = words;
        this.askedAt = now;
        this.askedByName = askedBy;
    }

    ContractCopyEvent asked() {
        return event("subprocessor-copy.asked", List.of());
    }

    ContractCopyEvent answer(String name, String sha256, int size, String by, Instant now) {
        answeredAt = now;
        answeredByName = by;
        fileName = name;
        bytesSha256 = sha256;
        sizeBytes = size;
        return event("subprocessor-copy.given", List.of(new FieldChange("bytesSha256", null, sha256)));
    }

    ContractCopyEvent downloaded() {
        downloads++;
        return event("subprocessor-copy.downloaded", List.of());
    }

    boolean isAnswered() {
        return answeredAt != null;
    }

    UUID tenant() {
        return tenantValue();
    }

    ContractCopyDetails details() {
        return new ContractCopyDetails(
                getId(),
                subprocessorId,
                subprocessor,
                words,
                askedAt,
                askedByName,
                answeredAt,
                answeredByName,
                fileName,
                bytesSha256,
                sizeBytes,
                downloads);
    }

    private ContractCopyEvent event(String action, List<FieldChange> changes) {
        return new ContractCopyEvent(action, getId(), subprocessor, changes);
    }
}
