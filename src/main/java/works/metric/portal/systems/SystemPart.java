package works.metric.portal.systems;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** A part of a system's screen that another module brings. Implemented by a bean of that module. */
public interface SystemPart {

    /**
     * Made each time the system is shown.
     *
     * @param changed to be run after a change, shows the system anew
     * @return nothing when this reader has nothing to see of it
     */
    Optional<Component> of(ProcessingSystemDetails system, Runnable changed);
}
