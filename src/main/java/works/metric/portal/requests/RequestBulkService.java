package works.metric.portal.requests;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
import works.metric.portal.access.PageKey;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.TenantScope;
import works.metric.portal.identity.Colleagues;
import works.metric.portal.tenant.TenantService;

/** One step for many requests. What is done is done by a job, a few requests at a time. */
@Service
@Transactional
public class RequestBulkService {

    /**
     * Requests at once: a year's requests of a large advertiser. More would keep the rows that are written at the beginning
     * in one transaction for longer than others should wait for them, and the job busy for more than some minutes.
     */
    public static final int MOST = 10_000;

    /** So many rows are held before they are written: each flush looks at all that are. */
    private static final int AT_ONCE = 500;

    private static final Limit TOLD = Limit.of(3);

    private static final UUID FIRST = new UUID(0, 0);

    private final RequestBulkRepository bulks;
    private final BulkItemRepository items;
    private final RequestSearch search;
    private final CurrentRights rights;
    private final TenantService tenants;
    private final Colleagues colleagues;
    private final EntityManager entities;
    private final SchedulerClient jobs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RequestBulkService(
            RequestBulkRepository bulks,
            BulkItemRepository items,
            RequestSearch search,
            CurrentRights rights,
            TenantService tenants,
            Colleagues colleagues,
            EntityManager entities,
            SchedulerClient jobs,
            ApplicationEventPublisher events,
            Clock clock) {
        this.bulks = bulks;
        this.items = items;
        this.search = search;
        this.rights = rights;
        this.tenants = tenants;
        this.colleagues = colleagues;
        this.entities = entities;
        this.jobs = jobs;
        this.events = events;
        this.clock = clock;
    }

    /** How many there are; {@link #MOST} and one when there are more. */
    @Requires(Permission.REQUESTS_READ)
    @Transactional(readOnly = true)
    public int matching(BulkScope scope) {
        return found(scope).size();
    }

    /**
     * Takes a step for all that are meant now; what comes later is not touched. The same id again returns what was begun.
     *
     * @throws works.metric.portal.access.AccessDenied for a step that needs another permission
     * @throws Invalid naming {@code words} or {@code assignee}, or {@code filter} when it leaves none or too many over
     */
    @Requires(Permission.REQUESTS_READ)
    public BulkDetails begin(UUID id, NewBulk wanted) {
        rights.require(wanted.step().permission());
        Optional<RequestBulk> known = bulks.findById(id);
        if (known.isPresent()) {
            return details(known.get());
        }
        String words = words(wanted);
        Assignee assignee = wanted.step() == BulkStep.ASSIGN ? assignee(wanted.assignee()) : null;
        List<RequestSearch.Named> found = found(wanted.scope());
        if (found.isEmpty()) {
            throw new Invalid("filter", "requests.rule.bulk.none");
        }
        if (found.size() > MOST) {
            throw new Invalid("filter", "requests.rule.bulk.most", MOST);
        }
        Actor actor = TenantScope.requireActor();
        Instant now = clock.instant();
        RequestBulk bulk = bulks.save(new RequestBulk(id, wanted, words, assignee, actor, found.size(), now));
        events.publishEvent(bulk.asked());
        jobs.schedule(new BulkAddress(actor.requireTenant(), id).job(), now);
        for (int i = 0; i < found.size(); i++) {
            if (i % AT_ONCE == 0) {
                entities.flush();
                entities.clear();
            }
            items.save(new BulkItem(id, found.get(i).id(), found.get(i).reference()));
        }
        return bulk.details(new BulkCounts(0, 0), List.of());
    }

    /** How far it is. */
    @Requires(Permission.REQUESTS_READ)
    @Transactional(readOnly = true)
    public BulkDetails details(UUID id) {
        return details(find(id));
    }

    /** Those that run now in the whole tenant, the latest first; at most three. */
    @Requires(Permission.REQUESTS_READ)
    @Transactional(readOnly = true)
    public List<BulkDetails> running() {
        return bulks.findByFinishedAtIsNullOrderByIdDesc(TOLD).stream()
                .map(this::details)
                .toList();
    }

    /** The requests that were left as they were. @param key of the page, null for the first */
    @Requires(Permission.REQUESTS_READ)
    @Transactional(readOnly = true)
    public Page<BulkDetails.Failure> failures(UUID id, @Nullable String key) {
        UUID bulk = find(id).getId();
        PageKey from = PageKey.read(key);
        Limit limit = Limit.of(Page.SIZE + 1);
        Page<BulkItem> page = from != null && from.backwards()
                ? Page.backwards(
                        items.findByBulkIdAndOutcomeAndIdLessThanOrderByIdDesc(
                                bulk, BulkItem.Outcome.FAILED, from.id(), limit),
                        RequestBulkService::key)
                : Page.forwards(
                        items.findByBulkIdAndOutcomeAndIdGreaterThanOrderById(
                                bulk, BulkItem.Outcome.FAILED, from == null ? FIRST : from.id(), limit),
                        from == null,
                        RequestBulkService::key);
        return page.map(BulkItem::failure);
    }

    private BulkDetails details(RequestBulk bulk) {
        return bulk.details(
                BulkCounts.of(items.outcomes(bulk.getId())),
                items.problems(bulk.getId()).stream()
                        .map(one -> new BulkDetails.Reason(one.problem(), Math.toIntExact(one.count())))
                        .toList());
    }

    private static @Nullable String words(NewBulk wanted) {
        if (wanted.step() != BulkStep.CANCEL) {
            return null;
        }
        StepTaken cancel = new StepTaken(RequestStep.CANCEL, wanted.words(), null, null);
        cancel.check();
        return cancel.text();
    }

    private Assignee assignee(@Nullable UUID wanted) {
        return colleagues.with(Permission.REQUESTS_WORK).stream()
                .filter(one -> one.id().equals(wanted))
                .map(one -> new Assignee(one.id(), one.name()))
                .findFirst()
                .orElseThrow(() -> new Invalid("assignee", "requests.rule.assignee"));
    }

    private List<RequestSearch.Named> found(BulkScope scope) {
        if (scope.picked() != null) {
            return search.named(scope.picked());
        }
        ZoneId zone = tenants.current().timeZone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return search.named(scope.filter(), today, zone, TenantScope.requireActor(), MOST + 1);
    }

    private RequestBulk find(UUID id) {
        return bulks.findById(id).orElseThrow(NotFound::new);
    }

    private static String key(BulkItem item) {
        return PageKey.write("", item.getId());
    }
}
