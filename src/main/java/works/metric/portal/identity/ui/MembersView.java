package works.metric.portal.identity.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Page;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.Role;
import works.metric.portal.identity.MemberDetails;
import works.metric.portal.identity.MemberService;
import works.metric.portal.tenant.TenantService;
import works.metric.portal.uikit.Columns;
import works.metric.portal.uikit.EmptyState;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.Pager;
import works.metric.portal.uikit.RecordTable;
import works.metric.portal.uikit.Symbol;
import works.metric.portal.uikit.ViewAddress;

/** The people of the tenant, and what each may do. */
@Route("t/:tenant/members/:id?")
@Requires(Permission.MEMBERS_READ)
class MembersView extends works.metric.portal.uikit.Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final String PAGE = "after";

    private final transient MemberService members;
    private final transient TenantService tenants;
    private final transient CurrentRights rights;
    private String tenant = "";
    private QueryParameters query = QueryParameters.empty();

    MembersView(MemberService members, TenantService tenants, CurrentRights rights) {
        this.members = members;
        this.tenants = tenants;
        this.rights = rights;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        tenant = event.getRouteParameters().get("tenant").orElse("");
        query = event.getLocation().getQueryParameters();
        show(event.getRouteParameters().get("id").map(MembersView::uuid).orElse(null));
    }

    private void show(@Nullable UUID open) {
        MemberDetails opened = open == null ? null : members.byId(open);
        Columns columns = new Columns();
        columns.showList(table(open));
        if (opened != null) {
            MemberPanel panel = new MemberPanel(opened, tenants.current().timeZone(), tenant);
            if (rights.has(Permission.MEMBERS_MANAGE)) {
                panel.withActions(new MemberActions(members, opened, () -> show(open)).buttons());
            }
            columns.showDetail(panel.header(), address(null).href(), panel);
        }
        removeAll();
        add(header(), columns);
    }

    private PageHeader header() {
        PageHeader header =
                new PageHeader(t("member.title")).withLead(t("member.lead")).withLaw(t("member.law"));
        return rights.has(Permission.MEMBERS_MANAGE) ? header.withActions(inviteButton()) : header;
    }

    private Button inviteButton() {
        Button invite = new Button(t("member.invite"), click -> new InviteDialog(
                        Role.Side.TENANT, t("member.invite.lead"), members::invite, () -> show(null))
                .open());
        invite.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        return invite;
    }

    private RecordTable<MemberDetails> table(@Nullable UUID open) {
        Page<MemberDetails> page = members.list(query.getSingleParameter(PAGE).orElse(null));
        RecordTable<MemberDetails> table = new RecordTable<>(t("member.title"));
        table.text(t("member.name"), MemberDetails::name);
        table.component(t("member.state"), person -> PersonWords.badge(person.state()))
                .corner();
        table.text(t("member.role"), person -> PersonWords.role(person.role()));
        table.component(t("member.email"), person -> new Anchor("mailto:" + person.email(), person.email()))
                .quiet();
        return table.link(person -> address(person.id()).href())
                .selected(person -> person.id().equals(open))
                .whenEmpty(new EmptyState(Symbol.PEOPLE, t("member.empty"), t("member.empty.text")))
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
        return ViewAddress.of(MembersView.class, item).with(query);
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
        return t("member.title");
    }
}
