package works.metric.portal.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Actor;
import works.metric.portal.access.ContractPhase;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.SignedIn;
import works.metric.portal.access.TenantScope;
import works.metric.portal.tenant.TenantService;

/**
 * Stands before every view, at every navigation: a view without a word about who may see it is seen by nobody, and a
 * tenant's address opens only in a session of that tenant.
 */
@Component
class ViewGate implements VaadinServiceInitListener {

    /** The route parameter that names the tenant. */
    static final String TENANT = "tenant";

    private final CurrentRights rights;
    private final TenantService tenants;

    ViewGate(CurrentRights rights, TenantService tenants) {
        this.rights = rights;
        this.tenants = tenants;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::check));
    }

    private void check(BeforeEnterEvent event) {
        Class<?> view = event.getNavigationTarget();
        if (event.isErrorEvent() || view.isAnnotationPresent(AnonymousAllowed.class)) {
            return;
        }
        Actor actor = TenantScope.actor();
        if (actor != null && actor.kind() == Actor.Kind.MEMBER && rights.phase() == ContractPhase.CLOSED) {
            event.rerouteToError(new ContractOverException(true), "");
            return;
        }
        if (actor == null || rights.isGone() || !rightTenant(event, actor)) {
            event.rerouteToError(new NotFoundException(), "");
            return;
        }
        Requires requires = view.getAnnotation(Requires.class);
        if (requires != null) {
            if (!rights.has(requires.value())) {
                event.rerouteToError(
                        rights.isLostByEnd(requires.value())
                                ? new ContractOverException(false)
                                : missing(requires.value()),
                        "");
            }
        } else if (!view.isAnnotationPresent(SignedIn.class)) {
            event.rerouteToError(new NotFoundException(), "");
        }
    }

    private boolean rightTenant(BeforeEnterEvent event, Actor actor) {
        return event.getRouteParameters()
                .get(TENANT)
                .map(alias ->
                        actor.tenant() != null && tenants.current().alias().equals(alias))
                .orElse(true);
    }

    private static MissingPermissionException missing(Permission permission) {
        return new MissingPermissionException(RoleNames.with(permission));
    }
}
