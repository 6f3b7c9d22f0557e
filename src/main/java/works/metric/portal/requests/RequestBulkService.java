package works.metric.portal.requests;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.Actor;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Page;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.TenantScope;
import works.metric.portal.tenant.TenantService;

/** One step for all requests that a filter leaves over. What is done is done by a job, request by request. */
@Service
@Transactional
public class RequestBulkService {

    /** Requests at once. */
    public static final int MOST = 1_000;

    private static final Limit FAILURES = Limit.of(MOST);

    private final RequestBulkRepository bulks;
    private final BulkItemRepository items;
    private final RequestSearch search;
    private final CurrentRights rights;
    private final TenantService tenants;
    private final SchedulerClient jobs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RequestBulkService(
            RequestBulkRepository bulks,
            BulkItemRepository items,
            RequestSearch search,
            CurrentRights rights,
            TenantService tenants,
            SchedulerClient jobs,
            ApplicationEventPublisher events,
            Clock clock) {
        this.bulks = bulks;
        this.items = items;
        this.search = search;
        this.rights = rights;
        this.tenants = tenants;
        this.jobs = jobs;
        this.events = events;
        this.clock = clock;
    }

    /** How many a filter leaves over; {@link #MOST} and one when there are more. */
    @Requires(Permission.REQUESTS_READ)
    @Transactional(readOnly = true)
    public int matching(RequestFilter filter) {
        return found(filter).size();
    }

    /**
     * Takes a step for all that match now; what comes later is not touched. The same id again returns what was begun.
     *
     * @param words for the step that takes some
     * @throws works.metric.portal.access.AccessDenied for a step that needs another permission
     * @throws Invalid naming {@code words}, or {@code filter} when it leaves none or too many over
     */
    @Requires(Permission.REQUESTS_READ)
    public BulkDetails begin(UUID id, BulkStep step, @Nullable String words, RequestFilter filter) {
        rights.require(step.permission());
        Optional<RequestBulk> known = bulks.findById(id);
        if (known.isPresent()) {
            return details(known.get());
        }
        String said = null;
        if (step == BulkStep.CANCEL) {
            StepTaken cancel = new StepTaken(RequestStep.CANCEL, words, null, null);
            cancel.check();
            said = cancel.text();
        }
        List<RequestSummary> found = found(filter);
        if (found.isEmpty()) {
            throw new Invalid("filter", "requests.rule.bulk.none");
        }
        if (found.size() > MOST) {
            throw new Invalid("filter", "requests.rule.bulk.most", MOST);
        }
        Actor actor = TenantScope.requireActor();
        Instant now = clock.instant();
        RequestBulk bulk = bulks.save(
                new RequestBulk(id, step, said, FilterText.write(filter.withoutPerson()), actor, found.size(), now));
        found.forEach(request -> items.save(new BulkItem(id, request.id(), request.reference())));
        events.publishEvent(bulk.asked());
        jobs.schedule(new BulkAddress(actor.requireTenant(), id).job(), now);
        return details(bulk);
    }

    /** How far it is. */
    @Requires(Permission.REQUESTS_READ)
    @Transactional(readOnly = true)
    public BulkDetails details(UUID id) {
        return details(bulks.findById(id).orElseThrow(NotFound::new));
    }

    private BulkDetails details(RequestBulk bulk) {
        return bulk.details(
                items.findByBulkIdAndOutcomeOrderById(bulk.getId(), BulkItem.Outcome.FAILED, FAILURES).stream()
                        .map(BulkItem::failure)
                        .toList());
    }

    private List<RequestSummary> found(RequestFilter filter) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), tenants.current().timeZone());
        Actor reader = TenantScope.requireActor();
        List<RequestSummary> found = new ArrayList<>();
        String key = null;
        do {
            Page<SubjectRequest> page = search.page(filter, key, today, reader);
            page.items().forEach(request -> found.add(request.summary()));
            key = page.next();
        } while (key != null && found.size() <= MOST);
        return found;
    }
}
