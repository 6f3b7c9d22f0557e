package works.metric.portal.subprocessors;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.TenantId;
import works.metric.portal.access.TenantScope;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.tenant.TenantDirectory;

/**
 * Who processes for the tenant in scope at an instant, counted from the register's history and the course of the tenant's
 * notices; outside of any tenant as published. Asks for no permission.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Engagements {

    /** One company's suppliers; the list is not paged. */
    private static final Limit MOST = Limit.of(500);

    private final SubprocessorRepository subprocessors;
    private final SubprocessorRevisionRepository revisions;
    private final SubprocessorChangeRepository changes;
    private final NoticeLedger notices;
    private final TenantDirectory tenants;
    private final ProcessorProfile processor;

    Engagements(
            SubprocessorRepository subprocessors,
            SubprocessorRevisionRepository revisions,
            SubprocessorChangeRepository changes,
            NoticeLedger notices,
            TenantDirectory tenants,
            ProcessorProfile processor) {
        this.subprocessors = subprocessors;
        this.revisions = revisions;
        this.changes = changes;
        this.notices = notices;
        this.tenants = tenants;
        this.processor = processor;
    }

    /** By name; those that process then. */
    List<SubprocessorDetails> at(Instant when) {
        return list(when, state -> !state.ended());
    }

    /** By name; also those that ended before. */
    List<SubprocessorDetails> until(Instant when) {
        return list(when, state -> true);
    }

    /** One entry as it is then, ended or not. */
    Optional<SubprocessorDetails> one(UUID id, Instant when) {
        return subprocessors.findById(id).flatMap(head -> fold().at(facts(id), when)
                .map(head::details));
    }

    /** The entry as the register has it now, for whoever writes it. */
    Optional<RegisterFold.State> published(UUID id) {
        return published().at(facts(id), Instant.MAX);
    }

    /** Its whole history, the newest first, for whoever asks. */
    List<RevisionDetails> history(UUID id) {
        RegisterFold fold = fold();
        return revisions.findBySubprocessorIdOrderByNumber(id).stream()
                .map(one -> one.details(fold.since(one.fact()).orElse(null)))
                .sorted(Comparator.comparingInt(RevisionDetails::number).reversed())
                .toList();
    }

    /** The time zone in which the reader's days begin. */
    ZoneId zone() {
        TenantDetails tenant = tenant();
        return tenant == null ? processor.timeZone() : tenant.timeZone();
    }

    private List<SubprocessorDetails> list(Instant when, Predicate<RegisterFold.State> wanted) {
        RegisterFold fold = fold();
        Map<UUID, List<RevisionFact>> all = revisions.findAllByOrderBySubprocessorIdAscNumberAsc().stream()
                .map(SubprocessorRevision::fact)
                .collect(Collectors.groupingBy(RevisionFact::subprocessor));
        return subprocessors.findAllByOrderByNameAscIdAsc(MOST).stream()
                .flatMap(head ->
                        fold
                                .at(all.getOrDefault(head.id(), List.of()), when)
                                .filter(wanted)
                                .map(head::details)
                                .stream())
                .sorted(Comparator.comparing(SubprocessorDetails::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(SubprocessorDetails::id))
                .toList();
    }

    private List<RevisionFact> facts(UUID id) {
        return revisions.findBySubprocessorIdOrderByNumber(id).stream()
                .map(SubprocessorRevision::fact)
                .toList();
    }

    private RegisterFold fold() {
        TenantDetails tenant = tenant();
        if (tenant == null) {
            return published();
        }
        return new RegisterFold(
                tenant.timeZone(), new TenantEffects(tenant.openedAt(), notices.effects(), publications()));
    }

    private RegisterFold published() {
        Map<UUID, Instant> sent = publications();
        return new RegisterFold(
                processor.timeZone(),
                revision -> revision.reach() == Reach.NOTICE
                        ? Optional.ofNullable(sent.get(revision.waitsFor()))
                        : Optional.of(revision.recordedAt()));
    }

    /** When each change that was sent takes effect in the register as published. */
    private Map<UUID, Instant> publications() {
        Map<UUID, Instant> sent = new HashMap<>();
        changes.findBySentAtIsNotNull()
                .forEach(change -> sent.put(change.id(), change.publishedFrom(processor.timeZone())));
        return sent;
    }

    private @Nullable TenantDetails tenant() {
        TenantId id = TenantScope.requireActor().tenant();
        return id == null ? null : tenants.byId(id).orElseThrow();
    }
}
