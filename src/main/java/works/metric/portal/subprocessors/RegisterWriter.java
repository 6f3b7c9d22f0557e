package works.metric.portal.subprocessors;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.TenantScope;

/** Writes the register's history: each step with its revision and its fact, in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RegisterWriter {

    private final SubprocessorRepository subprocessors;
    private final SubprocessorRevisionRepository revisions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RegisterWriter(
            SubprocessorRepository subprocessors,
            SubprocessorRevisionRepository revisions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.subprocessors = subprocessors;
        this.revisions = revisions;
        this.events = events;
        this.clock = clock;
    }

    /** A new entry with everything it says. */
    void first(UUID id, SubprocessorEntry entry, Reach reach, @Nullable UUID change) {
        Subprocessor head = subprocessors.findById(id).orElseGet(() -> new Subprocessor(id, entry.name()));
        step(head, RevisionKind.FIRST, reach, change, entry.changesFrom(null), "subprocessor.added");
    }

    /** What changed in an entry. */
    void changed(Subprocessor head, RevisionKind kind, Reach reach, @Nullable UUID change, List<FieldChange> changes) {
        step(head, kind, reach, change, changes, "subprocessor.changed");
    }

    void ended(Subprocessor head, Reach reach, @Nullable UUID change, List<FieldChange> changes) {
        step(head, RevisionKind.END, reach, change, changes, "subprocessor.ended");
    }

    private void step(
            Subprocessor head,
            RevisionKind kind,
            Reach reach,
            @Nullable UUID change,
            List<FieldChange> changes,
            String action) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>(EntryFields.delta(changes));
        RevisionFact fact = head.next(kind, reach, change, fields, Moments.of(clock));
        subprocessors.saveAndFlush(head);
        revisions.save(new SubprocessorRevision(fact, TenantScope.requireActor().name()));
        events.publishEvent(new SubprocessorEvent(action, head.id(), head.name(), changes));
    }
}
