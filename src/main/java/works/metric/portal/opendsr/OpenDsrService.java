package works.metric.portal.opendsr;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.TenantId;
import works.metric.portal.access.TenantScope;
import works.metric.portal.requests.ReceivedRequest;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.requests.RequestService;
import works.metric.portal.requests.RequestSource;
import works.metric.portal.requests.RequestState;
import works.metric.portal.requests.RequestStep;
import works.metric.portal.requests.RequestWorkService;
import works.metric.portal.requests.StepTaken;
import works.metric.portal.results.ReadyResult;

/** What a controller's program may do with requests: make, ask, cancel. All of it for the tenant of its credential. */
@Service
@Transactional
public class OpenDsrService {

    private final WireRequestRepository wire;
    private final RequestService requests;
    private final RequestWorkService work;
    private final RequestReading reading;
    private final CallbackDomains domains;
    private final CallbackDesk callbacks;
    private final ResultsDesk results;
    private final Promise promise;
    private final Clock clock;

    OpenDsrService(
            WireRequestRepository wire,
            RequestService requests,
            RequestWorkService work,
            RequestReading reading,
            CallbackDomains domains,
            CallbackDesk callbacks,
            ResultsDesk results,
            Promise promise,
            Clock clock) {
        this.wire = wire;
        this.requests = requests;
        this.work = work;
        this.reading = reading;
        this.domains = domains;
        this.callbacks = callbacks;
        this.results = results;
        this.promise = promise;
        this.clock = clock;
    }

    /**
     * Records a request, and owes its first callback. The same body again gets the same answer.
     *
     * @param batch it came in; null when alone
     * @throws Refused 400 for what is wrong with it, 409 when the id was used for another body
     */
    @Requires(Permission.REQUESTS_RECORD)
    public Receipt create(ApiVersion version, ObjectNode body, @Nullable UUID batch) {
        Wanted wanted = reading.read(version, body, domains.names());
        Optional<WireRequest> known = wire.findById(wanted.id());
        if (known.isPresent()) {
            return again(known.get(), wanted);
        }
        Instant now = clock.instant();
        ReceivedRequest request = requests.receive(wanted.id(), wanted.request());
        // Twins waited for each other in there: whoever comes second finds what the first has left.
        known = wire.findById(wanted.id());
        if (known.isPresent()) {
            return again(known.get(), wanted);
        }
        if (request.source() != RequestSource.OPENDSR) {
            throw conflict();
        }
        WireRequest row = new WireRequest(version, wanted, now, promise.endOf(request.clocks()), batch);
        Standing standing = Standing.of(request);
        callbacks.begin(row, standing);
        return row.receipt(tenant(), standing, null);
    }

    /** @throws NotFound for an id that is unknown, or another tenant's */
    @Requires(Permission.REQUESTS_READ)
    public Receipt status(UUID id) {
        return receipt(find(id));
    }

    /** All that a batch brought in; empty when there is no such batch. */
    @Requires(Permission.REQUESTS_READ)
    public List<Receipt> batch(UUID id) {
        return wire.findByBatchIdOrderById(id).stream().map(this::receipt).toList();
    }

    /**
     * Takes a request back while nobody works on it. Repeated, it answers as at first.
     *
     * @throws Refused 409 when it is too late
     */
    @Requires(Permission.REQUESTS_RECORD)
    public Receipt cancel(UUID id) {
        WireRequest row = find(id);
        if (row.isCancelled()) {
            return receipt(row);
        }
        RequestDetails seen = requests.details(id);
        if (seen.state() != RequestState.RECEIVED) {
            throw new Refused(409, "notPending", "Only a pending request can be cancelled.");
        }
        RequestDetails cancelled = work.take(id, seen.version(), StepTaken.of(RequestStep.CANCEL));
        return row.receipt(tenant(), Standing.of(cancelled), null);
    }

    /**
     * The packages that can be fetched of a request now, at least one.
     *
     * @throws NotFound for an id that is unknown, or another tenant's
     * @throws Refused 404 when there is nothing yet, 410 when it is gone
     */
    @Requires(Permission.REQUESTS_RESULT_DOWNLOAD)
    public List<ReadyResult> results(UUID id) {
        return results.fetchable(find(id).getId());
    }

    private Receipt again(WireRequest known, Wanted wanted) {
        if (known.isBodyForgotten()) {
            throw new Refused(
                    409, "contentErased", "The content of this request is no longer kept, so it cannot be compared.");
        }
        if (!known.isSameAs(wanted)) {
            throw conflict();
        }
        return receipt(known);
    }

    private Receipt receipt(WireRequest row) {
        Standing standing = Standing.of(requests.details(row.getId()));
        return row.receipt(tenant(), standing, results.told(row.getId(), standing));
    }

    private WireRequest find(UUID id) {
        return wire.findById(id).orElseThrow(NotFound::new);
    }

    private static TenantId tenant() {
        return TenantScope.requireActor().requireTenant();
    }

    private static Refused conflict() {
        String told = "This subject_request_id was used for a request with another content.";
        return new Refused(409, told, List.of(new Refused.Fault("subject_request_id", "used", told)));
    }
}
