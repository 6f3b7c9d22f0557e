package works.metric.portal.credentials.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.CredentialScope;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Page;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.credentials.CredentialDetails;
import works.metric.portal.credentials.CredentialService;
import works.metric.portal.credentials.CredentialState;
import works.metric.portal.tenant.TenantService;
import works.metric.portal.uikit.Columns;
import works.metric.portal.uikit.EmptyState;
import works.metric.portal.uikit.Moment;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.Pager;
import works.metric.portal.uikit.RecordTable;
import works.metric.portal.uikit.Symbol;
import works.metric.portal.uikit.ViewAddress;

/** What the tenant's own programs come in with. */
@Route("t/:tenant/credentials/:id?")
@Requires(Permission.CREDENTIALS_READ)
class CredentialsView extends works.metric.portal.uikit.Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final String PAGE = "page";

    private final transient CredentialService credentials;
    private final transient TenantService tenants;
    private final transient CurrentRights rights;
    private final transient Clock clock;
    private String tenant = "";
    private QueryParameters query = QueryParameters.empty();

    CredentialsView(CredentialService credentials, TenantService tenants, CurrentRights rights, Clock clock) {
        this.credentials = credentials;
        this.tenants = tenants;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        tenant = event.getRouteParameters().get("tenant").orElse("");
        query = event.getLocation().getQueryParameters();
        show(event.getRouteParameters().get("id").map(CredentialsView::uuid).orElse(null));
    }

    private void show(@Nullable UUID open) {
        CredentialDetails opened = open == null ? null : credentials.byId(open);
        ZoneId zone = tenants.current().timeZone();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Columns columns = new Columns();
        columns.showList(table(open, today, zone));
        if (opened != null) {
            CredentialPanel panel =
                    new CredentialPanel(opened, today, zone, rights.has(Permission.AUDIT_READ) ? tenant : "");
            if (opened.state() != CredentialState.REVOKED && rights.has(Permission.CREDENTIALS_MANAGE)) {
                panel.header().withActions(revokeButton(opened));
            }
            columns.showDetail(panel.header(), address(null).href(), panel);
        }
        removeAll();
        add(header(today, zone), columns);
    }

    private PageHeader header(LocalDate today, ZoneId zone) {
        PageHeader header = new PageHeader(t("credentials.title"))
                .withLead(t("credentials.lead"))
                .withLaw(t("credentials.law"));
        return rights.has(Permission.CREDENTIALS_MANAGE) ? header.withActions(newButton(today, zone)) : header;
    }

    private Button newButton(LocalDate today, ZoneId zone) {
        Button make = new Button(t("credentials.new"), click -> new NewCredentialDialog(
                        credentials::create,
                        CredentialScope.of(CredentialScope.Holder.TENANT),
                        t("credentials.token.once.text"),
                        t("credentials.token.use"),
                        today,
                        zone,
                        made -> address(made).open())
                .open());
        make.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        return make;
    }

    private Button revokeButton(CredentialDetails credential) {
        return new RevokeButton(
                t("credentials.revoke"),
                credential,
                t("credentials.revoke.consequence", credential.name()),
                () -> credentials.revoke(credential.id()),
                () -> show(credential.id()));
    }

    private RecordTable<CredentialDetails> table(@Nullable UUID open, LocalDate today, ZoneId zone) {
        Page<CredentialDetails> page =
                credentials.list(query.getSingleParameter(PAGE).orElse(null));
        RecordTable<CredentialDetails> table = new RecordTable<>(t("credentials.title"));
        table.text(t("credentials.name"), CredentialDetails::name);
        table.component(t("credentials.state"), credential -> CredentialWords.badge(credential, today))
                .corner();
        table.text(t("credentials.scopes"), CredentialWords::scopes);
        table.component(t("credentials.expires-on"), credential -> Moment.of(credential.expiresOn()));
        table.component(t("credentials.last-used"), credential -> CredentialWords.lastUsed(credential, zone))
                .quiet();
        return table.link(credential -> address(credential.id()).href())
                .selected(credential -> credential.id().equals(open))
                .whenEmpty(new EmptyState(Symbol.KEY, t("credentials.empty"), t("credentials.empty.text")))
                .pager(new Pager(page(page.previous()), page(page.next())))
                .items(page.items());
    }

    private @Nullable String page(@Nullable String key) {
        return key == null ? null : address(null).with(PAGE, key).href();
    }

    private ViewAddress address(@Nullable UUID id) {
        RouteParameters list = new RouteParameters("tenant", tenant);
        RouteParameters item = id == null
                ? list
                : new RouteParameters(new RouteParam("tenant", tenant), new RouteParam("id", id.toString()));
        return ViewAddress.of(CredentialsView.class, item).with(query);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException unreadable) {
            throw new NotFound();
        }
    }

    @Override
    public String getPageTitle() {
        return t("credentials.title");
    }
}
