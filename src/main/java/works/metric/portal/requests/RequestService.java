package works.metric.portal.requests;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.Actor;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Page;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.Rules;
import works.metric.portal.access.TenantScope;
import works.metric.portal.tenant.TenantService;

/** The end-user requests of one's own tenant. */
@Service
@Transactional
public class RequestService {

    private final SubjectRequestRepository requests;
    private final Intake intake;
    private final CaseFile file;
    private final IdentityIndex index;
    private final RequestSearch search;
    private final TenantService tenants;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RequestService(
            SubjectRequestRepository requests,
            Intake intake,
            CaseFile file,
            IdentityIndex index,
            RequestSearch search,
            TenantService tenants,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.intake = intake;
        this.file = file;
        this.index = index;
        this.search = search;
        this.tenants = tenants;
        this.events = events;
        this.clock = clock;
    }

    /** Open ones by statutory date, then closed ones, the latest first. @param key of the page, null for the first */
    @Requires(Permission.REQUESTS_READ)
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Page<RequestSummary> list(RequestFilter filter, @Nullable String key) {
        ZoneId zone = zoneFor(filter);
        return search.page(filter, key, today(zone), zone, TenantScope.requireActor())
                .map(ListedRequest::summary);
    }

    /** How many a filter leaves over. */
    @Requires(Permission.REQUESTS_READ)
    @Transactional(readOnly = true)
    public long count(RequestFilter filter) {
        ZoneId zone = zoneFor(filter);
        return search.count(filter, today(zone), zone, TenantScope.requireActor());
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
        return intake.clocks(regulation, submittedAt, clock.instant());
    }

    /** The same for what came to MetricWorks earlier, by mail. */
    @Requires(Permission.REQUESTS_RECORD)
    @Transactional(readOnly = true)
    public TwoClocks previewOfMail(Regulation regulation, Instant submittedAt, Instant mailedAt) {
        return intake.clocks(regulation, submittedAt, mailedAt);
    }

    /**
     * What to put into {@link RequestFilter#person()} to find the requests of whoever has this identifier, so that the
     * identifier itself stands in no address.
     */
    @Requires(Permission.REQUESTS_READ)
    @Transactional(readOnly = true)
    public String searchKey(String identifier) {
        new Rules()
                .required("identifier", identifier)
                .longest("identifier", identifier, NewRequestRules.LONGEST_IDENTITY)
                .orThrow();
        return index.searchKey(TenantScope.requireActor().requireTenant(), identifier);
    }

    /**
     * Records what a person asked for. The same id again returns what is stored.
     *
     * @throws works.metric.portal.access.Invalid naming the field and rule
     */
    @Requires(Permission.REQUESTS_RECORD)
    public RequestDetails record(UUID id, NewRequest wanted) {
        return file.details(taken(id, wanted));
    }

    /**
     * The same for a program, which gets no case file to look at; so none is read for it.
     *
     * @throws works.metric.portal.access.Invalid naming the field and rule
     */
    @Requires(Permission.REQUESTS_RECORD)
    public ReceivedRequest receive(UUID id, NewRequest wanted) {
        return taken(id, wanted).received();
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

    private SubjectRequest taken(UUID id, NewRequest wanted) {
        Intake.Taken taken = intake.take(id, wanted);
        SubjectRequest request = taken.request();
        if (taken.isNew()) {
            file.write(id, TimelineKind.RECORDED, null);
            events.publishEvent(request.recorded());
        }
        return request;
    }

    private SubjectRequest find(UUID id) {
        return requests.findById(id).orElseThrow(NotFound::new);
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** The tenant's, where a filter makes something of it; the first page of the day asks for no day. */
    private ZoneId zoneFor(RequestFilter filter) {
        return filter.namesDays() ? tenants.current().timeZone() : ZoneOffset.UTC;
    }
}
