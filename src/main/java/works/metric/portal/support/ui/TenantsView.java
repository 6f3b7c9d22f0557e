package works.metric.portal.support.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Page;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.TenantId;
import works.metric.portal.signin.PortalSession;
import works.metric.portal.support.SupportAccessService;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.tenant.TenantService;
import works.metric.portal.tenant.TenantState;
import works.metric.portal.uikit.Columns;
import works.metric.portal.uikit.DetailHeader;
import works.metric.portal.uikit.EmptyState;
import works.metric.portal.uikit.KeyFacts;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.Pager;
import works.metric.portal.uikit.RecordTable;
import works.metric.portal.uikit.StatusBadge;
import works.metric.portal.uikit.Symbol;
import works.metric.portal.uikit.Tone;

/** The tenants, and the door into one of them. */
@Route("staff/tenants/:id?")
@Requires(Permission.TENANTS_READ)
class TenantsView extends works.metric.portal.uikit.Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final String PATH = "staff/tenants";
    private static final String KEY = "page";
    private static final String TO = "to";

    private final transient TenantService tenants;
    private final transient SupportAccessService support;
    private final transient PortalSession session;
    private final transient CurrentRights rights;
    private final Columns columns = new Columns();

    TenantsView(TenantService tenants, SupportAccessService support, PortalSession session, CurrentRights rights) {
        this.tenants = tenants;
        this.support = support;
        this.session = session;
        this.rights = rights;
        PageHeader header = new PageHeader(t("support.tenants.title")).withLead(t("support.tenants.lead"));
        if (rights.has(Permission.TENANTS_MANAGE)) {
            Anchor open = new Anchor("staff/new-tenant", t("support.tenants.new"));
            open.addClassName("primary-link");
            header.withActions(open);
        }
        add(header, columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        String key = query.getSingleParameter(KEY).orElse(null);
        Optional<TenantDetails> open = event.getRouteParameters().get("id").map(this::find);
        columns.showList(table(tenants.list(key), open.orElse(null)));
        open.ifPresentOrElse(
                tenant -> columns.showDetail(
                        header(tenant, query.getSingleParameter(TO).orElse("")), PATH, facts(tenant)),
                columns::hideDetail);
    }

    private TenantDetails find(String id) {
        try {
            return tenants.byId(new TenantId(UUID.fromString(id)));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }

    private RecordTable<TenantDetails> table(Page<TenantDetails> page, @Nullable TenantDetails open) {
        RecordTable<TenantDetails> table = new RecordTable<>(t("support.tenants.title"));
        table.text(t("support.tenants.name"), TenantDetails::name);
        table.text(t("support.tenants.alias"), TenantDetails::alias);
        table.component(t("support.tenants.state"), TenantsView::state);
        return table.link(tenant -> PATH + "/" + tenant.id())
                .selected(tenant -> open != null && open.id().equals(tenant.id()))
                .whenEmpty(new EmptyState(Symbol.BUILDING, t("support.tenants.empty"), t("support.tenants.empty.text")))
                .pager(new Pager(href(page.previous()), href(page.next())))
                .items(page.items());
    }

    private DetailHeader header(TenantDetails tenant, String to) {
        DetailHeader header = new DetailHeader(tenant.name()).withStatus(state(tenant));
        if (rights.has(Permission.SUPPORT_ENTER)) {
            Button enter =
                    new Button(t("support.enter"), click -> new EnterTenantDialog(tenant, to, support, session).open());
            enter.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            header.withActions(enter);
        }
        return header;
    }

    private static Component facts(TenantDetails tenant) {
        return new KeyFacts()
                .fact(t("tenant.legalName"), tenant.identity().legalName())
                .fact(t("tenant.registrationNo"), orDash(tenant.identity().registrationNo()))
                .fact(
                        t("tenant.address"),
                        tenant.identity().address() + ", " + tenant.identity().country())
                .fact(
                        t("tenant.contactName"),
                        tenant.identity().contactName() + " · "
                                + tenant.identity().contactEmail())
                .fact(t("tenant.dpoName"), orDash(tenant.identity().dpoName()))
                .fact(
                        t("tenant.authorisation"),
                        t("tenant.authorisation." + tenant.contract().authorisation()))
                .fact(t("tenant.noticeDays"), t("tenant.days", tenant.contract().noticeDays()))
                .fact(
                        t("tenant.promiseDays"),
                        t("tenant.days", tenant.contract().promiseDays()))
                .fact(t("tenant.timeZone"), tenant.timeZone().getId());
    }

    private static StatusBadge state(TenantDetails tenant) {
        Tone tone = tenant.state() == TenantState.ACTIVE ? Tone.SUCCESS : Tone.NEUTRAL;
        return new StatusBadge(tone, t("tenant.state." + tenant.state()));
    }

    private static String orDash(@Nullable String value) {
        return value == null || value.isBlank() ? "–" : value;
    }

    private static @Nullable String href(@Nullable String key) {
        return key == null ? null : PATH + "?" + QueryParameters.of(KEY, key).getQueryString();
    }

    @Override
    public String getPageTitle() {
        return t("support.tenants.title");
    }
}
