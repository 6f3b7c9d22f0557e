package works.metric.portal.systems;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
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

/** MetricWorks' register of the systems that hold personal data. */
@Service
@Transactional
public class ProcessingSystemService {

    private final ProcessingSystemRepository systems;
    private final ActiveSystems active;
    private final ApplicationEventPublisher events;

    ProcessingSystemService(
            ProcessingSystemRepository systems, ActiveSystems active, ApplicationEventPublisher events) {
        this.systems = systems;
        this.active = active;
        this.events = events;
    }

    /** All that were ever used, by name. */
    @Requires(Permission.SYSTEMS_READ)
    @Transactional(readOnly = true)
    public List<ProcessingSystemDetails> all() {
        return systems.findAllByOrderByNameAscIdAsc(ActiveSystems.MOST).stream()
                .map(ProcessingSystem::details)
                .toList();
    }

    @Requires(Permission.SYSTEMS_READ)
    @Transactional(readOnly = true)
    public ProcessingSystemDetails byId(UUID id) {
        return find(id).details();
    }

    /** The day by which "in use" is judged: MetricWorks' own. */
    @SignedIn
    public LocalDate today() {
        return active.today();
    }

    /**
     * Registers a system; asking twice with one id registers one. Cases that are worked on from now on get a task for it.
     *
     * @throws works.metric.portal.access.Invalid naming each field and rule
     */
    @Requires(Permission.SYSTEMS_MANAGE)
    public ProcessingSystemDetails add(UUID id, ProcessingSystemEntry entry) {
        entry.check(today());
        requirePlatform();
        Optional<ProcessingSystem> known = systems.findById(id);
        if (known.isPresent()) {
            return known.get().details();
        }
        ProcessingSystem added = systems.saveAndFlush(new ProcessingSystem(id, entry));
        events.publishEvent(added.added());
        return added.details();
    }

    /** Tasks that were made stay as they are. */
    @Requires(Permission.SYSTEMS_MANAGE)
    public ProcessingSystemDetails change(UUID id, long seenVersion, ProcessingSystemEntry entry) {
        entry.check(today());
        requirePlatform();
        ProcessingSystem system = find(id);
        if (system.entry().equals(entry)) {
            return system.details();
        }
        check(system, seenVersion);
        events.publishEvent(system.change(entry));
        return systems.saveAndFlush(system).details();
    }

    /**
     * Sets the end: the first day without this system. It may lie ahead, and be moved. Open tasks stay open: what the
     * system held has gone somewhere.
     *
     * @throws works.metric.portal.access.Invalid for a day before its beginning
     */
    @Requires(Permission.SYSTEMS_MANAGE)
    public ProcessingSystemDetails end(UUID id, long seenVersion, LocalDate on) {
        requirePlatform();
        ProcessingSystem system = find(id);
        if (system.endsOn(on)) {
            return system.details();
        }
        check(system, seenVersion);
        new Rules()
                .check("endedOn", !on.isBefore(system.entry().since()), "systems.rule.end")
                .orThrow();
        events.publishEvent(system.end(on));
        return systems.saveAndFlush(system).details();
    }

    private ProcessingSystem find(UUID id) {
        return systems.findById(id).orElseThrow(NotFound::new);
    }

    private static void check(ProcessingSystem stored, long seenVersion) {
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
