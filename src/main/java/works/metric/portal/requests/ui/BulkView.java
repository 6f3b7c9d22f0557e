package works.metric.portal.requests.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.requests.BulkDetails;
import works.metric.portal.requests.BulkScope;
import works.metric.portal.requests.RequestBulkService;
import works.metric.portal.requests.RequestWorkService;
import works.metric.portal.tenant.TenantService;
import works.metric.portal.uikit.Callout;
import works.metric.portal.uikit.Crumb;
import works.metric.portal.uikit.Page;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.Section;
import works.metric.portal.uikit.Tone;

/** One step for all requests that the list's filters leave over; with an id, how far it is. */
@Route("t/:tenant/requests/bulk/:id?")
@Requires(Permission.REQUESTS_READ)
class BulkView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final int POLL_MILLIS = 1_000;

    private final transient RequestBulkService bulks;
    private final transient RequestWorkService work;
    private final transient TenantService tenants;
    private final transient CurrentRights rights;
    private final transient Clock clock;
    private final Div body = new Div();
    private transient RequestAddress address = new RequestAddress("");
    private @Nullable Registration polling;

    BulkView(
            RequestBulkService bulks,
            RequestWorkService work,
            TenantService tenants,
            CurrentRights rights,
            Clock clock) {
        this.bulks = bulks;
        this.work = work;
        this.tenants = tenants;
        this.rights = rights;
        this.clock = clock;
        body.addClassName("sections");
    }

    @Override
    public String getPageTitle() {
        return t("requests.bulk.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = new RequestAddress(event.getRouteParameters().get("tenant").orElseThrow(NotFound::new));
        QueryParameters url = event.getLocation().getQueryParameters();
        Optional<UUID> id = event.getRouteParameters().get("id").map(BulkView::id);
        stopPolling();
        removeAll();
        body.removeAll();
        add(
                new PageHeader(t("requests.bulk.title"))
                        .withCrumbs(new Crumb(
                                t("requests.list.title"),
                                id.isPresent()
                                        ? address.list().href()
                                        : address.list().with(url).href()))
                        .withLead(t("requests.bulk.lead")),
                body);
        if (id.isPresent()) {
            watch(bulks.details(id.get()), url);
        } else {
            choose(RequestListQuery.read(url));
        }
    }

    /** With a filter that cannot be read, "all that match" would be more than whoever sent the address meant. */
    private void choose(RequestListQuery query) {
        if (!query.unread().isEmpty()) {
            body.add(new Callout(Tone.WARNING, t("requests.filter.unread.title"), t("requests.rule.bulk.unread")));
            return;
        }
        BulkScope scope = BulkScope.allOf(query.filter());
        int count = bulks.matching(scope);
        if (count == 0 || count > RequestBulkService.MOST) {
            body.add(new Paragraph(
                    t(count == 0 ? "requests.rule.bulk.none" : "requests.rule.bulk.most", RequestBulkService.MOST)));
            return;
        }
        Div actions = new Div();
        actions.addClassName("actions");
        new BulkActions(bulks, work, rights, begun -> address.bulk(begun).open())
                .buttons(scope, count, "action")
                .forEach(actions::add);
        body.add(new Section(t("requests.bulk.matching", count), actions).framed());
    }

    /** Asks again each second while the work goes on. */
    private void watch(BulkDetails seen, QueryParameters url) {
        BulkProgress progress = new BulkProgress(
                bulks,
                address,
                tenants.current().timeZone(),
                clock,
                RequestListQuery.read(url).pageKey());
        body.add(progress);
        progress.show(seen);
        if (seen.isRunning()) {
            UI ui = UI.getCurrentOrThrow();
            ui.setPollInterval(POLL_MILLIS);
            polling = ui.addPollListener(poll -> {
                BulkDetails now = bulks.details(seen.id());
                progress.show(now);
                if (!now.isRunning()) {
                    stopPolling();
                }
            });
        }
        // By itself it would be stretched over the whole width.
        Div actions = new Div(
                new Button(t("requests.bulk.back"), click -> address.list().open()));
        actions.addClassName("actions");
        body.add(actions);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        stopPolling();
    }

    private void stopPolling() {
        if (polling != null) {
            polling.remove();
            polling = null;
            UI.getCurrentOrThrow().setPollInterval(-1);
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }
}
