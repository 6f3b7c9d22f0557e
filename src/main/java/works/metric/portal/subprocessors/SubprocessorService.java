package works.metric.portal.subprocessors;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.NoTenantInScope;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.Rules;
import works.metric.portal.access.SignedIn;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantScope;
import works.metric.portal.tenant.TenantService;

/** MetricWorks' register of sub-processors: read by every tenant, written by MetricWorks' privacy officer. */
@Service
@Transactional
public class SubprocessorService {

    /** One company's suppliers; the list is not paged. */
    private static final Limit MOST = Limit.of(500);

    private final SubprocessorRepository subprocessors;
    private final ProcessorProfile processor;
    private final TenantService tenants;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SubprocessorService(
            SubprocessorRepository subprocessors,
            ProcessorProfile processor,
            TenantService tenants,
            ApplicationEventPublisher events,
            Clock clock) {
        this.subprocessors = subprocessors;
        this.processor = processor;
        this.tenants = tenants;
        this.events = events;
        this.clock = clock;
    }

    /** Everybody who processes today, by name. */
    @Requires(Permission.SUBPROCESSORS_READ)
    @Transactional(readOnly = true)
    public List<SubprocessorDetails> current() {
        return subprocessors.currentOn(today(), MOST).stream()
                .map(Subprocessor::details)
                .toList();
    }

    /**
     * Everybody who processes at an instant, by name, in effect for the tenant in scope; outside of any tenant as
     * published. Days count in the time zone of whoever asks.
     */
    @Requires(Permission.SUBPROCESSORS_READ)
    @Transactional(readOnly = true)
    public List<SubprocessorDetails> at(Instant when) {
        LocalDate day = LocalDate.ofInstant(when, zone());
        return subprocessors.currentOn(day, MOST).stream()
                .map(Subprocessor::details)
                .filter(one -> !one.entry().since().isAfter(day))
                .toList();
    }

    private ZoneId zone() {
        return TenantScope.requireActor().tenant() == null
                ? processor.timeZone()
                : tenants.current().timeZone();
    }

    /** Everybody who ever processed, by name. */
    @Requires(Permission.SUBPROCESSORS_READ)
    @Transactional(readOnly = true)
    public List<SubprocessorDetails> all() {
        return subprocessors.findAllByOrderByNameAscIdAsc(MOST).stream()
                .map(Subprocessor::details)
                .toList();
    }

    @Requires(Permission.SUBPROCESSORS_READ)
    @Transactional(readOnly = true)
    public SubprocessorDetails byId(UUID id) {
        return find(id).details();
    }

    /** The day on which the register's "current" is judged: MetricWorks' own. */
    @SignedIn
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), processor.timeZone());
    }

    /**
     * Adds a sub-processor; asking twice with one id adds one.
     *
     * @throws works.metric.portal.access.Invalid naming each field and rule
     */
    @Requires(Permission.SUBPROCESSORS_PUBLISH)
    public SubprocessorDetails add(UUID id, SubprocessorEntry entry) {
        entry.check(today());
        requirePlatform();
        Optional<Subprocessor> known = subprocessors.findById(id);
        if (known.isPresent()) {
            return known.get().details();
        }
        Subprocessor added = subprocessors.saveAndFlush(new Subprocessor(id, entry));
        events.publishEvent(added.added());
        return added.details();
    }

    @Requires(Permission.SUBPROCESSORS_PUBLISH)
    public SubprocessorDetails change(UUID id, long seenVersion, SubprocessorEntry entry) {
        entry.check(today());
        requirePlatform();
        Subprocessor subprocessor = find(id);
        if (subprocessor.entry().equals(entry)) {
            return subprocessor.details();
        }
        check(subprocessor, seenVersion);
        events.publishEvent(subprocessor.change(entry));
        return subprocessors.saveAndFlush(subprocessor).details();
    }

    /**
     * Sets the end: the first day without this sub-processor. It may lie ahead, and be moved.
     *
     * @throws works.metric.portal.access.Invalid for a day before its beginning
     */
    @Requires(Permission.SUBPROCESSORS_PUBLISH)
    public SubprocessorDetails end(UUID id, long seenVersion, LocalDate on) {
        requirePlatform();
        Subprocessor subprocessor = find(id);
        if (subprocessor.endsOn(on)) {
            return subprocessor.details();
        }
        check(subprocessor, seenVersion);
        new Rules()
                .check("endedOn", !on.isBefore(subprocessor.entry().since()), "subprocessors.rule.end")
                .orThrow();
        events.publishEvent(subprocessor.end(on));
        return subprocessors.saveAndFlush(subprocessor).details();
    }

    private Subprocessor find(UUID id) {
        return subprocessors.findById(id).orElseThrow(NotFound::new);
    }

    private static void check(Subprocessor stored, long seenVersion) {
        if (stored.details().version() != seenVersion) {
            throw new Stale();
        }
    }

    /** The permission is nobody's inside a tenant; should it ever be, the entry would land in that tenant's audit. */
    private static void requirePlatform() {
        if (TenantScope.requireActor().tenant() != null) {
            throw new NoTenantInScope("The register is written outside of any tenant");
        }
    }
}
