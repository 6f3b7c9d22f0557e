package works.metric.portal.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;
import works.metric.portal.access.CurrentRights;

/**
 * Asks the database once before a page is begun. Without it the browser would get an empty frame with status 200, and the
 * screen in it would fail only then; so the answer is a plain page with status 503, which needs nothing.
 */
@Component
class DatabaseBeforePage implements VaadinServiceInitListener {

    private final CurrentRights rights;

    DatabaseBeforePage(CurrentRights rights) {
        this.rights = rights;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> rights.all());
    }
}
