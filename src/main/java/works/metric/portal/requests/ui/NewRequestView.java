package works.metric.portal.requests.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import works.metric.portal.access.Actor;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.TenantScope;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.requests.RequestService;
import works.metric.portal.tenant.TenantService;
import works.metric.portal.uikit.Crumb;
import works.metric.portal.uikit.Page;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.Toasts;

/** Records what a person asked the tenant for. */
@Route("t/:tenant/requests/new")
@Requires(Permission.REQUESTS_RECORD)
class NewRequestView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient RequestService requests;
    private final transient TenantService tenants;
    private final transient Clock clock;

    NewRequestView(RequestService requests, TenantService tenants, Clock clock) {
        narrow();
        this.requests = requests;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    public String getPageTitle() {
        return t("requests.new.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RequestAddress address =
                new RequestAddress(event.getRouteParameters().get("tenant").orElseThrow(NotFound::new));
        ZoneId zone = tenants.current().timeZone();
        boolean ofMetricWorks = TenantScope.requireActor().kind() == Actor.Kind.STAFF;
        removeAll();
        add(
                new PageHeader(t("requests.new.title"))
                        .withCrumbs(new Crumb(
                                t("requests.list.title"), address.list().href()))
                        .withLead(t(ofMetricWorks ? "requests.new.lead.staff" : "requests.new.lead")),
                new NewRequestForm(
                        zone,
                        LocalDate.ofInstant(clock.instant(), zone),
                        tenants.current().identity().country(),
                        ofMetricWorks,
                        (regulation, submitted, mailed) -> mailed == null
                                ? requests.preview(regulation, submitted)
                                : requests.previewOfMail(regulation, submitted, mailed),
                        requests::record,
                        stored -> open(address, stored),
                        () -> address.list().open()));
    }

    private static void open(RequestAddress address, RequestDetails stored) {
        Toasts.success(t("requests.new.done", stored.reference()));
        address.open(stored.id()).open();
    }
}
