package works.metric.portal.support;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.Actor;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Page;
import works.metric.portal.access.PageKey;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.Rules;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.access.SignedIn;
import works.metric.portal.access.TenantId;
import works.metric.portal.access.TenantScope;
import works.metric.portal.tenant.TenantDirectory;

/** Entering a tenant and leaving it, and what the tenant sees of that. */
@Service
public class SupportAccessService {

    /** More runs side by side than anybody needs; the banner names each. */
    private static final Limit MOST = Limit.of(20);

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);

    private final SupportAccessRepository accesses;
    private final TenantDirectory tenants;
    private final ScopedTransaction transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SupportAccessService(
            SupportAccessRepository accesses,
            TenantDirectory tenants,
            ScopedTransaction transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accesses = accesses;
        this.tenants = tenants;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a support access and gives the actor who works under it from now on. Asking twice with the same id opens one.
     *
     * @throws works.metric.portal.access.Invalid without a reason, or for longer than {@link Entry#LONGEST}
     * @throws NotFound for no such tenant, and with the id of a colleague's access: nobody enters in another's name
     */
    @Requires(Permission.SUPPORT_ENTER)
    public Actor enter(UUID id, TenantId tenant, Entry entry) {
        new Rules()
                .required("reason", entry.reason())
                .longest("reason", entry.reason(), 1_000)
                .longest("ticket", entry.ticket(), 100)
                .check(
                        "length",
                        entry.length().compareTo(Entry.LONGEST) <= 0
                                && entry.length().compareTo(Duration.ofMinutes(1)) >= 0,
                        "rule.range",
                        1,
                        Entry.LONGEST.toMinutes())
                .orThrow();
        if (tenants.byId(tenant).isEmpty()) {
            throw new NotFound();
        }
        Actor staff = TenantScope.requireActor();
        SupportAccessDetails opened = transaction.as(
                staff.writingInto(tenant),
                () -> accesses.findById(id).map(known -> own(known, staff)).orElseGet(() -> {
                    SupportAccess access = accesses.save(new SupportAccess(id, staff, entry, clock.instant()));
                    events.publishEvent(access.started());
                    return access.details();
                }));
        return staff.entering(tenant, new Actor.Visit(opened.id(), opened.reason(), opened.until()));
    }

    /** Ends one's own visit; gives the actor as it was outside. */
    @SignedIn
    @Transactional
    public Actor leave() {
        Actor staff = TenantScope.requireActor();
        Actor.Visit visit = staff.visit();
        if (visit != null) {
            accesses.findById(visit.supportAccessId())
                    .filter(access -> access.isOf(staff))
                    .ifPresent(access -> endNow(access, staff));
        }
        return staff.leaving();
    }

    /** The tenant shows staff out. */
    @Requires(Permission.SUPPORT_ACCESS_END)
    @Transactional
    public SupportAccessDetails end(UUID id) {
        SupportAccess access = accesses.findById(id).orElseThrow(NotFound::new);
        endNow(access, TenantScope.requireActor());
        return access.details();
    }

    /**
     * Who of MetricWorks is in the tenant at this moment; for the banner that every member sees. Whoever visits sees
     * their own visit alone, for it may be over.
     */
    @SignedIn
    @Transactional(readOnly = true)
    public List<SupportAccessDetails> running() {
        Actor actor = TenantScope.requireActor();
        if (actor.tenant() == null) {
            return List.of();
        }
        return accesses.running(clock.instant(), MOST).stream()
                .filter(access -> actor.kind() != Actor.Kind.STAFF || isUnder(access, actor.visit()))
                .map(SupportAccess::details)
                .toList();
    }

    /** All accesses to the tenant, newest first. */
    @Requires(Permission.SUPPORT_ACCESS_READ)
    @Transactional(readOnly = true)
    public Page<SupportAccessDetails> list(@Nullable String key) {
        PageKey from = PageKey.read(key);
        Limit limit = Limit.of(Page.SIZE + 1);
        Instant at = from == null ? LATEST : instant(from.value());
        UUID id = from == null ? LAST : from.id();
        return (from != null && from.backwards()
                        ? Page.backwards(accesses.after(at, id, limit), SupportAccessService::key)
                        : Page.forwards(accesses.before(at, id, limit), from == null, SupportAccessService::key))
                .map(SupportAccess::details);
    }

    private static boolean isUnder(SupportAccess access, Actor.@Nullable Visit visit) {
        return visit != null && access.getId().equals(visit.supportAccessId());
    }

    private static SupportAccessDetails own(SupportAccess access, Actor staff) {
        if (!access.isOf(staff)) {
            throw new NotFound();
        }
        return access.details();
    }

    private void endNow(SupportAccess access, Actor by) {
        if (access.isRunning(clock.instant())) {
            events.publishEvent(access.end(by, clock.instant()));
        }
    }

    private static Instant instant(String value) {
        try {
            return Instant.parse(value);
        } catch (DateTimeException unreadable) {
            return LATEST;
        }
    }

    private static String key(SupportAccess access) {
        return PageKey.write(access.details().startedAt().toString(), access.getId());
    }
}
