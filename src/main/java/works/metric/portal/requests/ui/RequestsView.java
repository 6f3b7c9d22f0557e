package works.metric.portal.requests.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.requests.CasePart;
import works.metric.portal.requests.MaskedIdentity;
import works.metric.portal.requests.RequestBulkService;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.requests.RequestFilter;
import works.metric.portal.requests.RequestService;
import works.metric.portal.requests.RequestSummary;
import works.metric.portal.requests.RequestWorkService;
import works.metric.portal.requests.SavedViewService;
import works.metric.portal.tenant.TenantService;
import works.metric.portal.uikit.Columns;
import works.metric.portal.uikit.DetailHeader;
import works.metric.portal.uikit.EmptyState;
import works.metric.portal.uikit.FilterBar;
import works.metric.portal.uikit.Page;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.Symbol;

/** All requests of the tenant, and the open one beside them. */
@Route("t/:tenant/requests/:id?")
@Requires(Permission.REQUESTS_READ)
class RequestsView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient RequestService requests;
    private final transient RequestWorkService work;
    private final transient TenantService tenants;
    private final transient CurrentRights rights;
    private final transient Clock clock;
    private final transient ObjectProvider<CasePart> parts;
    private final transient RequestBulkService bulks;
    private final transient SavedViewService views;
    private transient @Nullable RequestAddress address;
    private QueryParameters url = QueryParameters.empty();
    private final FilterBar filters;
    private final Columns columns;
    private transient @Nullable PickedRequests picked;

    RequestsView(
            RequestService requests,
            RequestWorkService work,
            TenantService tenants,
            CurrentRights rights,
            Clock clock,
            ObjectProvider<CasePart> parts,
            RequestBulkService bulks,
            SavedViewService views) {
        this.requests = requests;
        this.work = work;
        this.tenants = tenants;
        this.rights = rights;
        this.clock = clock;
        this.parts = parts;
        this.bulks = bulks;
        this.views = views;
        filters = RequestFilters.bar(
                work.colleagues(), changed -> address().list().with(changed).open());
        columns = new Columns(filters);
    }

    @Override
    public String getPageTitle() {
        return t("requests.list.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = new RequestAddress(event.getRouteParameters().get("tenant").orElseThrow(NotFound::new));
        url = event.getLocation().getQueryParameters();
        Optional<RequestDetails> open =
                event.getRouteParameters().get("id").map(RequestsView::id).map(requests::details);
        RequestListQuery query = RequestListQuery.read(url);
        url = query.url(url);
        removeAll();
        add(header(query.filter()));
        add(new ViewsBar(views.list(), query.filter(), address(), viewsDesk()));
        ListNotes.of(query.unread(), bulks.running(), address()).forEach(this::add);
        add(columns);
        filters.show(url);
        show(open.orElse(null));
    }

    private void show(@Nullable RequestDetails open) {
        RequestListQuery query = RequestListQuery.read(url);
        works.metric.portal.access.Page<RequestSummary> page = requests.list(query.filter(), query.pageKey());
        PickBar picks = picks(query.filter(), page);
        RequestTable table = new RequestTable(
                address(),
                url,
                page,
                open == null ? null : open.id(),
                today(),
                picks,
                query.filter().equals(RequestFilter.ALL) ? nothingYet() : nothingFound());
        columns.showList(picks == null ? new Component[] {table} : new Component[] {picks, table});
        if (open == null) {
            columns.hideDetail();
        } else {
            DetailHeader header = new DetailHeader(
                            t("requests.detail.title", open.reference(), RequestWords.type(open.type())))
                    .withStatus(RequestWords.badge(open.state()))
                    .withActions(new CaseActions(new CaseDesk(requests, work, rights, this::show), open).buttons());
            columns.showDetail(
                    header,
                    address().list().with(url).href(),
                    CaseDetail.of(open, address(), today(), tenants.current(), reveal(open.id()), partsOf(open)));
        }
    }

    /** What was ticked stays so while a case is opened beside the same rows. */
    private @Nullable PickBar picks(RequestFilter filter, works.metric.portal.access.Page<RequestSummary> page) {
        BulkActions actions = new BulkActions(
                bulks, work, rights, begun -> address().bulk(begun).open());
        List<UUID> rows = page.items().stream().map(RequestSummary::id).toList();
        if (rows.isEmpty() || !actions.any()) {
            return null;
        }
        if (picked == null || !picked.isOf(filter, rows)) {
            picked = new PickedRequests(filter, rows);
        }
        return new PickBar(picked, page.previous() != null || page.next() != null, actions, bulks);
    }

    private List<Component> partsOf(RequestDetails open) {
        Runnable changed = () -> show(requests.details(open.id()));
        return parts.orderedStream()
                .flatMap(part -> part.of(open, zone(), changed).stream())
                .toList();
    }

    private @Nullable Function<MaskedIdentity, String> reveal(UUID id) {
        return rights.has(Permission.REQUESTS_WORK) ? identity -> requests.reveal(id, identity.id()) : null;
    }

    private PageHeader header(RequestFilter filter) {
        return new PageHeader(t("requests.list.title"))
                .withLead(t("requests.list.lead"))
                .withLaw("Art. 12, 15–21 GDPR")
                .withActions(new ListActions(address(), url, rights, newRequest(), this::find, () -> viewsDesk()
                                .save(filter))
                        .buttons());
    }

    private ViewsDesk viewsDesk() {
        return new ViewsDesk(views, rights, () -> address().list().with(url).open());
    }

    private void find() {
        new FindDialog(requests, person -> address()
                        .list()
                        .with(RequestListQuery.PERSON, person)
                        .open())
                .open();
    }

    private Component nothingYet() {
        EmptyState empty = new EmptyState(Symbol.INBOX, t("requests.empty.title"), t("requests.empty.text"));
        return rights.has(Permission.REQUESTS_RECORD) ? empty.withAction(newRequest()) : empty;
    }

    private Component nothingFound() {
        return new EmptyState(Symbol.SEARCH, t("requests.none.title"), t("requests.none.text"))
                .withAction(new Button(
                        t("requests.none.clear"), click -> address().list().open()));
    }

    private Button newRequest() {
        Button button = new Button(t("requests.new.action"), Symbol.PLUS.icon(), click -> address()
                .newRequest()
                .open());
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        return button;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    private ZoneId zone() {
        return tenants.current().timeZone();
    }

    private RequestAddress address() {
        if (address == null) {
            throw new IllegalStateException("Not entered yet");
        }
        return address;
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }
}
