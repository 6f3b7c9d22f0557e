package works.metric.portal.requests;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Page;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.Rules;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantScope;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.tenant.TenantService;

/** The end-user requests of one's own tenant. */
@Service
@Transactional
public class RequestService {

    private final SubjectRequestRepository requests;
    private final CaseFile file;
    private final RequestSearch search;
    private final TenantService tenants;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RequestService(
            SubjectRequestRepository requests,
            CaseFile file,
            RequestSearch search,
            TenantService tenants,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.file = file;
        this.search = search;
        this.tenants = tenants;
        this.events = events;
        this.clock = clock;
    }

    /** Open ones by statutory date, then closed ones, the latest first. @param key of the page, null for the first */
    @Requires(Permission.REQUESTS_READ)
    @Transactional(readOnly = true)
    public Page<RequestSummary> list(RequestFilter filter, @Nullable String key) {
        return search.page(filter, key, today()).map(SubjectRequest::summary);
    }

    /** How many stand where; each state is there, be it with nought. */
    @Requires(Permission.REQUESTS_READ)
    @Transactional(readOnly = true)
    public Map<RequestState, Long> counts() {
        Map<RequestState, Long> counts = new EnumMap<>(RequestState.class);
        for (RequestState state : RequestState.values()) {
            counts.put(state, 0L);
        }
        requests.countByState().forEach(found -> counts.put(found.state(), found.count()));
        return counts;
    }

    /** The case. When somebody of MetricWorks reads it, that leaves an audit entry. */
    @Requires(Permission.REQUESTS_READ)
    public RequestDetails details(UUID id) {
        SubjectRequest request = find(id);
        if (TenantScope.requireActor().kind() == Actor.Kind.STAFF) {
            events.publishEvent(request.viewed());
        }
        return file.details(request);
    }

    /** The two dates a request would get if it were recorded now. */
    @Requires(Permission.REQUESTS_RECORD)
    @Transactional(readOnly = true)
    public TwoClocks preview(Regulation regulation, Instant submittedAt) {
        return clocks(regulation, submittedAt, clock.instant(), tenants.current());
    }

    /**
     * Records what a person asked for. The same id again returns what is stored.
     *
     * @throws Invalid naming the field and rule
     */
    @Requires(Permission.REQUESTS_RECORD)
    public RequestDetails record(UUID id, NewRequest wanted) {
        TenantDetails tenant = tenants.current();
        Instant now = clock.instant();
        NewRequestRules.check(wanted, now, tenant.timeZone());
        Optional<SubjectRequest> known = requests.findById(id);
        if (known.isPresent()) {
            return file.details(known.get());
        }
        // Twins sent at once wait for each other here: whoever comes second finds the first's row.
        RequestSeries series = file.lockSeries(tenant.id());
        known = requests.findById(id);
        if (known.isPresent()) {
            return file.details(known.get());
        }
        Reference reference =
                series.next(LocalDate.ofInstant(now, tenant.timeZone()).getYear());
        TwoClocks clocks = clocks(wanted.regulation(), wanted.submittedAt(), now, tenant);
        SubjectRequest request =
                requests.saveAndFlush(new SubjectRequest(id, reference, wanted, now, clocks, tenant.timeZone()));
        file.keep(id, wanted.identities(), tenant.id());
        return happened(request, TimelineKind.RECORDED, request.recorded(), null);
    }

    /** Hands the request to the processor's work. */
    @Requires(Permission.REQUESTS_WORK)
    public RequestDetails start(UUID id, long seenVersion) {
        SubjectRequest request = find(id);
        if (request.is(RequestState.IN_PROGRESS)) {
            return file.details(request);
        }
        Stale.check(request, seenVersion);
        return happened(request, TimelineKind.STARTED, request.start(), null);
    }

    /**
     * The work is done.
     *
     * @param outcome what was done, for the controller to tell the person (GDPR Art. 12(3))
     */
    @Requires(Permission.REQUESTS_WORK)
    public RequestDetails complete(UUID id, long seenVersion, String outcome) {
        SubjectRequest request = find(id);
        if (request.is(RequestState.COMPLETED)) {
            return file.details(request);
        }
        new Rules()
                .required("outcome", outcome)
                .longest("outcome", outcome, NewRequestRules.LONGEST_TEXT)
                .orThrow();
        Stale.check(request, seenVersion);
        RequestEvent event = request.complete(outcome.strip(), clock.instant(), zone());
        return happened(request, TimelineKind.COMPLETED, event, outcome.strip());
    }

    /** The controller's decision not to act, with the reason the person will read (GDPR Art. 12(4), 12(5)). */
    @Requires(Permission.REQUESTS_REFUSE)
    public RequestDetails refuse(UUID id, long seenVersion, RefusalGround ground, String reason) {
        SubjectRequest request = find(id);
        if (request.is(RequestState.REFUSED)) {
            return file.details(request);
        }
        new Rules()
                .required("reason", reason)
                .longest("reason", reason, NewRequestRules.LONGEST_TEXT)
                .orThrow();
        Stale.check(request, seenVersion);
        RequestEvent event = request.refuse(new Refusal(ground, reason.strip()), clock.instant(), zone());
        return happened(request, TimelineKind.REFUSED, event, reason.strip());
    }

    /** One identifier in the clear; each time leaves an audit entry without it, and a line on the case's timeline. */
    @Requires(Permission.REQUESTS_WORK)
    public String reveal(UUID id, UUID identityId) {
        SubjectRequest request = find(id);
        RequestIdentity identity = file.identity(id, identityId);
        file.write(id, TimelineKind.REVEALED, null);
        events.publishEvent(request.revealed(identity.type()));
        return file.open(identity);
    }

    private RequestDetails happened(
            SubjectRequest request, TimelineKind kind, RequestEvent event, @Nullable String text) {
        requests.saveAndFlush(request);
        file.write(request.getId(), kind, text);
        events.publishEvent(event);
        return file.details(request);
    }

    private static TwoClocks clocks(Regulation regulation, Instant submittedAt, Instant now, TenantDetails tenant) {
        ZoneId zone = tenant.timeZone();
        return new TwoClocks(
                LegalClock.legal(regulation, submittedAt, zone),
                LegalClock.promise(tenant.contract().promiseDays(), now, zone));
    }

    private SubjectRequest find(UUID id) {
        return requests.findById(id).orElseThrow(NotFound::new);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    private ZoneId zone() {
        return tenants.current().timeZone();
    }
}
