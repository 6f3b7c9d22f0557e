package works.metric.portal.opendsr;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.TenantId;
import works.metric.portal.access.TenantOwned;

/**
 * What only OpenDSR needs to remember of a request; has the id of the case. Of the person it holds no more than a hash of
 * what was sent, and that goes when the case is rid of the identifiers.
 */
@Entity
@Table(name = "opendsr_request")
class WireRequest extends TenantOwned {

    /** Stands where the fingerprint stood; no SHA-256 looks like it. */
    private static final String FORGOTTEN = "-";

    @Enumerated(EnumType.STRING)
    @Column(name = "api_version", updatable = false)
    private ApiVersion apiVersion;

    private String fingerprint;

    @Column(name = "received_at", updatable = false)
    private Instant receivedAt;

    @Column(name = "expected_at", updatable = false)
    private Instant expectedAt;

    @Column(name = "callback_urls")
    private String callbackUrls;

    @Column(name = "batch_id")
    private @Nullable UUID batchId;

    @Column(name = "last_sequence")
    private int lastSequence;

    @Column(name = "cancelled_at")
    private @Nullable Instant cancelledAt;

    @SuppressWarnings("NullAway") // filled by JPA
    protected WireRequest() {}

    WireRequest(ApiVersion version, Wanted wanted, Instant receivedAt, Instant expectedAt, @Nullable UUID batchId) {
        super(wanted.id());
        this.apiVersion = version;
        this.fingerprint = wanted.fingerprint();
        this.receivedAt = receivedAt;
        this.expectedAt = expectedAt;
        // A URL has no line breaks.
        this.callbackUrls = wanted.callbacks().stream().map(URI::toString).collect(Collectors.joining("\n"));
        this.batchId = batchId;
    }

    boolean isSameAs(Wanted wanted) {
        return fingerprint.equals(wanted.fingerprint());
    }

    /**
     * Forgets what was made of the body or came in it: whoever guesses an identifier could find it again by the hash, and
     * addresses may name a person.
     */
    void forgetBody() {
        fingerprint = FORGOTTEN;
        callbackUrls = "";
        batchId = null;
    }

    boolean isBodyForgotten() {
        return fingerprint.equals(FORGOTTEN);
    }

    boolean isCancelled() {
        return cancelledAt != null;
    }

    void cancel(Instant now) {
        cancelledAt = now;
    }

    ApiVersion apiVersion() {
        return apiVersion;
    }

    Instant expectedAt() {
        return expectedAt;
    }

    List<String> callbackUrls() {
        return callbackUrls.lines().toList();
    }

    /** The number of the next message to each receiver. Taken under this row's version: two at once cannot get the same. */
    int nextSequence() {
        return ++lastSequence;
    }

    Receipt receipt(TenantId tenant, Standing standing, @Nullable ResultsTold results) {
        return new Receipt(tenant, getId(), receivedAt, expectedAt, standing, results, cancelledAt);
    }
}
