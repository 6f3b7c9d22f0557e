package works.metric.portal.results;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Actor;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.TenantId;
import works.metric.portal.access.TenantOwned;
import works.metric.portal.requests.CaseStanding;
import works.metric.portal.secrets.DataKey;
import works.metric.portal.secrets.Sealer;

@Entity
@Table(name = "request_result")
class ResultPackage extends TenantOwned {

    /** How long an upload may take before its pieces are swept away. */
    static final Duration PATIENCE = Duration.ofHours(24);

    @Column(name = "request_id", updatable = false)
    private UUID requestId;

    @Column(updatable = false)
    private String reference;

    @Column(name = "file_name", updatable = false)
    private String fileName;

    @Column(updatable = false)
    private long bytes;

    @Column(name = "promised_sha256", updatable = false)
    private @Nullable String promisedSha256;

    private @Nullable String sha256;

    @Enumerated(EnumType.STRING)
    private ResultState state;

    @Column(name = "sealed_key")
    private byte @Nullable [] sealedKey;

    @Column(name = "uploaded_by", updatable = false)
    private UUID uploadedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "uploader_kind", updatable = false)
    private Actor.Kind uploaderKind;

    @Column(name = "uploader_name", updatable = false)
    private String uploaderName;

    @Column(name = "begun_at", updatable = false)
    private Instant begunAt;

    @Column(name = "ready_at")
    private @Nullable Instant readyAt;

    @Column(name = "available_until")
    private @Nullable LocalDate availableUntil;

    /** While it is uploaded: when that is given up. */
    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_by")
    private @Nullable String endedBy;

    @Column(name = "removed_at")
    private @Nullable Instant removedAt;

    @SuppressWarnings("NullAway") // filled by JPA
    protected ResultPackage() {}

    ResultPackage(UUID id, NewResult wanted, CaseStanding request, Actor uploader, Sealer sealer, Instant now) {
        super(id);
        this.requestId = request.id();
        this.reference = request.reference();
        this.fileName = FileName.clean(wanted.fileName());
        this.bytes = wanted.bytes();
        this.promisedSha256 = wanted.sha256() == null ? null : wanted.sha256().toLowerCase(Locale.ROOT);
        this.state = ResultState.UPLOADING;
        this.sealedKey = DataKey.create().sealed(sealer, uploader.requireTenant(), purpose());
        this.uploadedBy = uploader.id();
        this.uploaderKind = uploader.kind();
        this.uploaderName = uploader.name();
        this.begunAt = now;
        this.expiresAt = now.plus(PATIENCE);
    }

    ResultEvent begun() {
        return event("result.begun", new FieldChange("bytes", null, Long.toString(bytes)));
    }

    /** All of it has come. @param until the last day for downloads */
    ResultEvent ready(String hashed, LocalDate until, ZoneId zone, Instant now) {
        ResultState before = state;
        state = ResultState.READY;
        sha256 = hashed;
        readyAt = now;
        availableUntil = until;
        expiresAt = until.plusDays(1).atStartOfDay(zone).toInstant();
        return event(
                "result.ready",
                new FieldChange("state", before.name(), state.name()),
                new FieldChange("bytesSha256", null, sha256),
                new FieldChange("availableUntil", null, until.toString()));
    }

    ResultEvent downloaded() {
        return event("result.downloaded");
    }

    /** Its time is over: nobody reads it from now on, as its key is gone. */
    ResultEvent expire(String by, Instant now) {
        boolean wasReady = state == ResultState.READY;
        return end(
                wasReady ? ResultState.EXPIRED : ResultState.REMOVED,
                wasReady ? "result.expired" : "result.abandoned",
                by,
                now);
    }

    ResultEvent remove(String by, Instant now) {
        return end(ResultState.REMOVED, "result.removed", by, now);
    }

    /** The last piece was deleted. */
    ResultEvent erased(Instant now) {
        removedAt = now;
        return event("result.erased", new FieldChange("bytes", Long.toString(bytes), null));
    }

    private ResultEvent end(ResultState reached, String action, String by, Instant now) {
        ResultState before = state;
        state = reached;
        sealedKey = null;
        endedAt = now;
        endedBy = by;
        return event(action, new FieldChange("state", before.name(), state.name()));
    }

    boolean is(ResultState wanted) {
        return state == wanted;
    }

    boolean isEnded() {
        return state == ResultState.EXPIRED || state == ResultState.REMOVED;
    }

    /** Ended, with pieces to be deleted. */
    boolean isToBeErased() {
        return isEnded() && removedAt == null;
    }

    /** Whether its time is over though nobody has ended it yet. */
    boolean isDue(Instant now) {
        return !isEnded() && !now.isBefore(expiresAt);
    }

    void requireUploading(Instant now) {
        if (state != ResultState.UPLOADING || isDue(now)) {
            throw new Invalid("state", "results.rule.not-uploading");
        }
    }

    void requireDownloadable(Instant now) {
        if (state != ResultState.READY || isDue(now)) {
            throw new Invalid("state", "results.rule.gone");
        }
    }

    DataKey key(Sealer sealer) {
        if (sealedKey == null) {
            throw new IllegalStateException("A package whose key is destroyed");
        }
        return DataKey.open(sealer, new TenantId(tenantValue()), purpose(), sealedKey);
    }

    byte[] context(int number) {
        return pieces().context(tenantValue(), getId(), number);
    }

    Pieces pieces() {
        return new Pieces(bytes);
    }

    UUID requestId() {
        return requestId;
    }

    String fileName() {
        return fileName;
    }

    @Nullable
    String promisedSha256() {
        return promisedSha256;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    /** @throws NullPointerException unless it is ready */
    ReadyResult ready() {
        return new ReadyResult(
                getId(), fileName, bytes, Objects.requireNonNull(sha256), Objects.requireNonNull(availableUntil));
    }

    ResultDetails details(long downloads, @Nullable ResultDownload last) {
        return new ResultDetails(
                getId(),
                getVersion(),
                requestId,
                fileName,
                bytes,
                sha256,
                state,
                uploaderKind,
                uploaderName,
                begunAt,
                readyAt,
                availableUntil,
                endedAt,
                removedAt,
                downloads,
                last);
    }

    private String purpose() {
        return "results.key/" + getId();
    }

    private ResultEvent event(String action, FieldChange... changes) {
        return new ResultEvent(action, getId(), reference, List.of(changes));
    }
}
