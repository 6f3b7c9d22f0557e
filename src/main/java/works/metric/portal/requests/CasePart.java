package works.metric.portal.requests;

import com.vaadin.flow.component.Component;
import java.time.ZoneId;
import java.util.Optional;

/** A part of the case's screen that another module brings. Implemented by a bean of that module. */
public interface CasePart {

    /**
     * Read in the reader's scope each time the case is shown.
     *
     * @param zone the tenant's
     * @param changed to be run after a change, shows the case anew
     * @return nothing when this reader has nothing to see of it
     */
    Optional<Component> of(RequestDetails request, ZoneId zone, Runnable changed);
}
