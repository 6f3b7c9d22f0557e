package works.metric.portal.subprocessors;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NoTenantInScope;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.Rules;
import works.metric.portal.access.SignedIn;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantScope;

/**
 * The register of sub-processors. A tenant reads it as it is in effect for that tenant, MetricWorks as published. Whoever
 * writes here puts right who somebody is, or ends somebody; what is done differently goes through
 * {@link SubprocessorChangeService}.
 */
@Service
@Transactional
public class SubprocessorService {

    private final SubprocessorRepository subprocessors;
    private final Engagements engagements;
    private final RegisterWriter writer;
    private final RegisterJobs jobs;
    private final Clock clock;

    SubprocessorService(
            SubprocessorRepository subprocessors,
            Engagements engagements,
            RegisterWriter writer,
            RegisterJobs jobs,
            Clock clock) {
        this.subprocessors = subprocessors;
        this.engagements = engagements;
        this.writer = writer;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Everybody who processes for the tenant today, by name. */
    @Requires(Permission.SUBPROCESSORS_READ)
    @Transactional(readOnly = true)
    public List<SubprocessorDetails> current() {
        return engagements.at(clock.instant());
    }

    /**
     * Everybody who processes at an instant, by name, in effect for the tenant in scope; outside of any tenant as
     * published. Days count in the time zone of whoever asks. A later instant gives what is settled so far.
     */
    @Requires(Permission.SUBPROCESSORS_READ)
    @Transactional(readOnly = true)
    public List<SubprocessorDetails> at(Instant when) {
        return engagements.at(when);
    }

    /** Everybody who processes at the end of a day of whoever asks, and at most now, by name. */
    @Requires(Permission.SUBPROCESSORS_READ)
    @Transactional(readOnly = true)
    public List<SubprocessorDetails> asOf(LocalDate day) {
        Instant end =
                day.plusDays(1).atStartOfDay(engagements.zone()).toInstant().minusNanos(1_000);
        Instant now = clock.instant();
        return engagements.at(end.isAfter(now) ? now : end);
    }

    /** Everybody who ever processed for the tenant, by name; outside of any tenant also what is published ahead. */
    @Requires(Permission.SUBPROCESSORS_READ)
    @Transactional(readOnly = true)
    public List<SubprocessorDetails> all() {
        return engagements.until(horizon());
    }

    @Requires(Permission.SUBPROCESSORS_READ)
    @Transactional(readOnly = true)
    public SubprocessorDetails byId(UUID id) {
        return engagements.one(id, horizon()).orElseThrow(NotFound::new);
    }

    /** What was ever written of an entry, the newest first, with since when it counts for whoever asks. */
    @Requires(Permission.SUBPROCESSORS_READ)
    @Transactional(readOnly = true)
    public List<RevisionDetails> history(UUID id) {
        byId(id);
        boolean tenant = TenantScope.requireActor().tenant() != null;
        Instant now = clock.instant();
        // A tenant reads of what lies ahead in its notices, with what it may do about it.
        return engagements.history(id).stream()
                .filter(one -> !tenant
                        || (one.effectiveAt() != null && !one.effectiveAt().isAfter(now)))
                .toList();
    }

    /** Today's date where whoever asks is: the tenant's, or MetricWorks' own. */
    @SignedIn
    @Transactional(readOnly = true)
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), engagements.zone());
    }

    /** The time zone in which the reader's days begin. */
    @SignedIn
    @Transactional(readOnly = true)
    public ZoneId timeZone() {
        return engagements.zone();
    }

    /**
     * Records an entry for the tenants that are opened from now on: they agree to the list as they find it. Those there
     * are learn of it by a change notice alone. Asking twice with one id adds one.
     *
     * @throws Invalid naming each field and rule
     */
    @Requires(Permission.SUBPROCESSORS_PUBLISH)
    public SubprocessorDetails add(UUID id, SubprocessorEntry entry) {
        entry.check(today());
        requirePlatform();
        if (subprocessors.findById(id).isEmpty()) {
            writer.first(id, entry, Reach.LATER_TENANTS, null);
        }
        return byId(id);
    }

    /**
     * Puts right who somebody is, at once and for everybody.
     *
     * @throws Invalid naming each field that needs a change notice instead
     */
    @Requires(Permission.SUBPROCESSORS_PUBLISH)
    public SubprocessorDetails correct(UUID id, long seenVersion, SubprocessorEntry entry) {
        requirePlatform();
        Subprocessor head = find(id);
        SubprocessorEntry before = published(id).entry();
        entry.rules().orThrow();
        List<FieldChange> changes = entry.changesFrom(before);
        if (changes.isEmpty()) {
            return byId(id);
        }
        check(head, seenVersion);
        Rules rules = new Rules();
        changes.forEach(change ->
                rules.check(change.field(), isCorrectable(change, before), "subprocessors.rule.needs-notice"));
        rules.orThrow();
        writer.changed(head, RevisionKind.CORRECTION, Reach.EVERYBODY, null, changes);
        jobs.spread(id, Moments.of(clock));
        return byId(id);
    }

    /**
     * Sets the end for everybody: the first day without this sub-processor, in each tenant's own time zone. It may lie
     * ahead, and be moved.
     *
     * @throws Invalid for a day before its beginning
     */
    @Requires(Permission.SUBPROCESSORS_PUBLISH)
    public SubprocessorDetails end(UUID id, long seenVersion, LocalDate on) {
        requirePlatform();
        Subprocessor head = find(id);
        RegisterFold.State state = published(id);
        if (Objects.equals(state.endedOn(), on)) {
            return byId(id);
        }
        check(head, seenVersion);
        new Rules()
                .check("endedOn", !on.isBefore(state.entry().since()), "subprocessors.rule.end")
                .orThrow();
        String before = state.endedOn() == null ? null : state.endedOn().toString();
        writer.ended(
                head, Reach.EVERYBODY, null, List.of(new FieldChange(EntryFields.ENDED_ON, before, on.toString())));
        jobs.spreadEnd(id, on);
        return byId(id);
    }

    /** Completing a gap in the transfer's papers changes nothing that is done. */
    private static boolean isCorrectable(FieldChange change, SubprocessorEntry before) {
        return EntryFields.CORRECTABLE.contains(change.field())
                || (change.field().equals("mechanismReference") && before.mechanismReference() == null);
    }

    private Instant horizon() {
        return TenantScope.requireActor().tenant() == null ? Instant.MAX : clock.instant();
    }

    private RegisterFold.State published(UUID id) {
        return engagements.published(id).orElseThrow(NotFound::new);
    }

    private Subprocessor find(UUID id) {
        return subprocessors.findById(id).orElseThrow(NotFound::new);
    }

    private static void check(Subprocessor stored, long seenVersion) {
        if (stored.version() != seenVersion) {
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
