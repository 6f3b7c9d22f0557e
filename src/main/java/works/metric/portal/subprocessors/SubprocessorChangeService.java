package works.metric.portal.subprocessors;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NoTenantInScope;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.Rules;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantScope;

/**
 * Changes of the register on their way at MetricWorks: drafted, reviewed by a second person, sent to every tenant (GDPR Art.
 * 28(2); clause 7.7(a) of Decision (EU) 2021/915).
 */
@Service
@Transactional
public class SubprocessorChangeService {

    private static final Limit MOST = Limit.of(500);

    private final SubprocessorChangeRepository changes;
    private final SubprocessorRepository subprocessors;
    private final Engagements engagements;
    private final RegisterWriter writer;
    private final RegisterJobs jobs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SubprocessorChangeService(
            SubprocessorChangeRepository changes,
            SubprocessorRepository subprocessors,
            Engagements engagements,
            RegisterWriter writer,
            RegisterJobs jobs,
            ApplicationEventPublisher events,
            Clock clock) {
        this.changes = changes;
        this.subprocessors = subprocessors;
        this.engagements = engagements;
        this.writer = writer;
        this.jobs = jobs;
        this.events = events;
        this.clock = clock;
    }

    /** The newest first. */
    @Requires(Permission.SUBPROCESSORS_REVIEW)
    @Transactional(readOnly = true)
    public List<ChangeDetails> list() {
        return changes.findAllByOrderByDraftedAtDescIdDesc(MOST).stream()
                .map(SubprocessorChange::details)
                .toList();
    }

    @Requires(Permission.SUBPROCESSORS_REVIEW)
    @Transactional(readOnly = true)
    public ChangeDetails byId(UUID id) {
        return find(id).details();
    }

    /** What a tenant would still miss, rule by rule; empty when it can be submitted. */
    @Requires(Permission.SUBPROCESSORS_REVIEW)
    @Transactional(readOnly = true)
    public List<Invalid.Problem> gaps(UUID id) {
        try {
            complete(find(id).change());
            return List.of();
        } catch (Invalid invalid) {
            return invalid.problems();
        }
    }

    /** Begins a draft, which may have gaps. The same id again returns what there is. */
    @Requires(Permission.SUBPROCESSORS_PUBLISH)
    public ChangeDetails draft(UUID id, NewChange wanted) {
        requirePlatform();
        wanted.checkDraft();
        Optional<SubprocessorChange> known = changes.findById(id);
        if (known.isPresent()) {
            return known.get().details();
        }
        SubprocessorChange change =
                changes.saveAndFlush(new SubprocessorChange(id, wanted, TenantScope.requireActor(), Moments.of(clock)));
        events.publishEvent(change.drafted());
        return change.details();
    }

    /** Rewrites it; what was submitted or reviewed is a draft again. */
    @Requires(Permission.SUBPROCESSORS_PUBLISH)
    public ChangeDetails edit(UUID id, long seenVersion, NewChange wanted) {
        wanted.checkDraft();
        SubprocessorChange change = find(id);
        if (change.change().equals(wanted)) {
            return change.details();
        }
        return step(id, seenVersion, one -> one.edit(wanted, TenantScope.requireActor()));
    }

    /** @throws Invalid with every gap */
    @Requires(Permission.SUBPROCESSORS_PUBLISH)
    public ChangeDetails submit(UUID id, long seenVersion) {
        if (find(id).is(ChangeState.SUBMITTED)) {
            return find(id).details();
        }
        complete(find(id).change());
        return step(id, seenVersion, SubprocessorChange::submit);
    }

    /**
     * A second person's word.
     *
     * @param passed false: back to whoever drafts it, with words
     * @throws Invalid for whoever drafted it or wrote its words
     */
    @Requires(Permission.SUBPROCESSORS_REVIEW)
    public ChangeDetails review(UUID id, long seenVersion, boolean passed, @Nullable String words) {
        String said = SubprocessorEntry.stated(words);
        Rules rules = new Rules().longest("words", said, 2_000);
        if (!passed) {
            rules.required("words", said);
        }
        rules.orThrow();
        return step(id, seenVersion, one -> one.review(passed, said, TenantScope.requireActor(), Moments.of(clock)));
    }

    @Requires(Permission.SUBPROCESSORS_PUBLISH)
    public ChangeDetails discard(UUID id, long seenVersion) {
        return find(id).is(ChangeState.DISCARDED)
                ? find(id).details()
                : step(id, seenVersion, SubprocessorChange::discard);
    }

    /**
     * Writes the change into the register's history, where it counts for each tenant by its own notice, and begins to tell
     * them all.
     *
     * @throws Invalid with every gap, and for one that no second person has reviewed
     */
    @Requires(Permission.SUBPROCESSORS_PUBLISH)
    public ChangeDetails send(UUID id, long seenVersion) {
        SubprocessorChange change = find(id);
        if (change.is(ChangeState.SENT)) {
            return change.details();
        }
        NewChange wanted = change.change();
        SubprocessorEntry entry = complete(wanted);
        ChangeDetails sent = step(id, seenVersion, one -> one.send(TenantScope.requireActor(), Moments.of(clock)));
        record(id, wanted, entry);
        jobs.tell(id);
        return sent;
    }

    private void record(UUID id, NewChange wanted, SubprocessorEntry entry) {
        if (wanted.kind() == ChangeKind.CHANGE) {
            Subprocessor head = subprocessors.findById(wanted.subprocessorId()).orElseThrow(NotFound::new);
            SubprocessorEntry before = published(head.id()).entry();
            List<FieldChange> differences = entry.changesFrom(before).stream()
                    .filter(one -> !one.field().equals("since"))
                    .toList();
            writer.changed(head, RevisionKind.CHANGE, Reach.NOTICE, id, differences);
            return;
        }
        writer.first(wanted.subprocessorId(), entry, Reach.NOTICE, id);
        UUID replaced = wanted.replacesId();
        if (replaced != null) {
            writer.ended(subprocessors.findById(replaced).orElseThrow(NotFound::new), Reach.NOTICE, id, List.of());
        }
    }

    private SubprocessorEntry complete(NewChange wanted) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), engagements.zone());
        SubprocessorEntry entry = wanted.complete(today);
        boolean known = engagements.published(wanted.subprocessorId()).isPresent();
        UUID replaced = wanted.replacesId();
        Rules rules = new Rules()
                .check("subprocessorId", wanted.kind() != ChangeKind.CHANGE || known, "subprocessors.rule.unknown")
                .check(
                        "replacesId",
                        replaced == null || engagements.published(replaced).isPresent(),
                        "subprocessors.rule.unknown");
        if (known && wanted.kind() == ChangeKind.CHANGE) {
            SubprocessorEntry before = published(wanted.subprocessorId()).entry();
            rules.check(
                    "fields",
                    entry.changesFrom(before).stream()
                            .anyMatch(one -> !one.field().equals("since")),
                    "subprocessors.rule.nothing-changes");
        }
        rules.orThrow();
        return entry;
    }

    private ChangeDetails step(UUID id, long seenVersion, Function<SubprocessorChange, ChangeEvent> verb) {
        requirePlatform();
        SubprocessorChange change = find(id);
        if (change.version() != seenVersion) {
            throw new Stale();
        }
        events.publishEvent(verb.apply(change));
        return changes.saveAndFlush(change).details();
    }

    private RegisterFold.State published(UUID id) {
        return engagements.published(id).orElseThrow(NotFound::new);
    }

    private SubprocessorChange find(UUID id) {
        return changes.findById(id).orElseThrow(NotFound::new);
    }

    private static void requirePlatform() {
        if (TenantScope.requireActor().tenant() != null) {
            throw new NoTenantInScope("A change of the register is written outside of any tenant");
        }
    }
}
