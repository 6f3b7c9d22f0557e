package works.metric.portal.systems;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a system is called, for the plumbing that lets it in. Asks for no permission, so screens keep from here. */
@Component
public class SystemNames {

    private final ProcessingSystemRepository systems;

    SystemNames(ProcessingSystemRepository systems) {
        this.systems = systems;
    }

    /** In the caller's transaction; empty for what was never in the register. */
    public Optional<String> of(UUID id) {
        return systems.findById(id).map(system -> system.entry().name());
    }
}
