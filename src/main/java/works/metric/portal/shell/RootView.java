package works.metric.portal.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import works.metric.portal.access.SignedIn;
import works.metric.portal.access.TenantScope;
import works.metric.portal.tenant.TenantService;

/** The bare address: leads everybody to their own first screen. */
@Route(value = "", autoLayout = false)
@SignedIn
class RootView extends Div implements BeforeEnterObserver {

    private final transient TenantService tenants;

    RootView(TenantService tenants) {
        this.tenants = tenants;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(
                TenantScope.requireActor().tenant() == null
                        ? "staff"
                        : "t/" + tenants.current().alias());
    }
}
