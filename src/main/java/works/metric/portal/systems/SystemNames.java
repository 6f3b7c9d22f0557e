package works.metric.portal.systems;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a system is called, for the plumbing that lets it in. Asks for no permission, so screens keep from here. */
@Component
public class SystemNames {

    private final ProcessingSystemRepository systems;
    private final ActiveSystems active;

    SystemNames(ProcessingSystemRepository systems, ActiveSystems active) {
        this.systems = systems;
        this.active = active;
    }

    /** Those in use today, by name. In the caller's transaction. */
    public Map<UUID, String> active() {
        return inUseOn(active.today());
    }

    /** Those in use on a day, by name. In the caller's transaction. */
    public Map<UUID, String> inUseOn(LocalDate day) {
        Map<UUID, String> names = new LinkedHashMap<>();
        systems.findAllByOrderByNameAscIdAsc(ActiveSystems.MOST).stream()
                .map(ProcessingSystem::details)
                .filter(system -> system.isActive(day))
                .forEach(system -> names.put(system.id(), system.name()));
        return Collections.unmodifiableMap(names);
    }

    /** In the caller's transaction; empty for what was never in the register. */
    public Optional<String> of(UUID id) {
        return systems.findById(id).map(system -> system.entry().name());
    }
}
