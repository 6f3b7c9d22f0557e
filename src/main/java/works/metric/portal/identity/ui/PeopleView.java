package works.metric.portal.identity.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.OptimisticLockingFailureException;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.Role;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantScope;
import works.metric.portal.identity.MemberDetails;
import works.metric.portal.identity.PersonState;
import works.metric.portal.identity.StaffService;
import works.metric.portal.uikit.Columns;
import works.metric.portal.uikit.ConsequenceDialog;
import works.metric.portal.uikit.EmptyState;
import works.metric.portal.uikit.Page;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.RecordTable;
import works.metric.portal.uikit.Symbol;
import works.metric.portal.uikit.Toasts;
import works.metric.portal.uikit.ViewAddress;

/** The people of MetricWorks who use the portal. */
@Route("staff/people/:id?")
@Requires(Permission.STAFF_READ)
class PeopleView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient StaffService staff;
    private final transient CurrentRights rights;
    private final ZoneId zone;

    PeopleView(StaffService staff, CurrentRights rights, @Value("${portal.processor.time-zone}") ZoneId zone) {
        this.staff = staff;
        this.rights = rights;
        this.zone = zone;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("id").orElse(null));
    }

    private void show(@Nullable String open) {
        List<MemberDetails> people = staff.list();
        Columns columns = new Columns();
        columns.showList(table(people, open));
        if (open != null) {
            MemberDetails opened = people.stream()
                    .filter(person -> person.id().toString().equals(open))
                    .findFirst()
                    .orElseThrow(NotFound::new);
            MemberPanel panel = new MemberPanel(opened, zone, null);
            if (mayRemove(opened)) {
                panel.withActions(List.of(removeButton(opened)));
            }
            columns.showDetail(panel.header(), address(null).href(), panel);
        }
        removeAll();
        add(header(), columns);
    }

    private PageHeader header() {
        PageHeader header =
                new PageHeader(t("staff.title")).withLead(t("staff.lead")).withLaw(t("member.law"));
        if (rights.has(Permission.STAFF_MANAGE)) {
            Button invite = new Button(t("member.invite"), click -> new InviteDialog(
                            Role.Side.METRICWORKS, t("staff.invite.lead"), staff::invite, () -> show(null))
                    .open());
            invite.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            header.withActions(invite);
        }
        return header;
    }

    private RecordTable<MemberDetails> table(List<MemberDetails> people, @Nullable String open) {
        RecordTable<MemberDetails> table = new RecordTable<>(t("staff.title"));
        table.text(t("member.name"), MemberDetails::name);
        table.component(t("member.state"), person -> PersonWords.badge(person.state()))
                .corner();
        table.text(t("member.role"), person -> PersonWords.role(person.role()));
        table.text(t("member.email"), MemberDetails::email).quiet();
        return table.link(person -> address(person.id()).href())
                .selected(person -> person.id().toString().equals(open))
                .whenEmpty(new EmptyState(Symbol.PEOPLE, t("staff.empty"), t("staff.empty.text")))
                .items(people);
    }

    private boolean mayRemove(MemberDetails person) {
        return rights.has(Permission.STAFF_MANAGE)
                && person.state() != PersonState.REMOVED
                && !person.id().equals(TenantScope.requireActor().id());
    }

    private Button removeButton(MemberDetails person) {
        ConsequenceDialog dialog = new ConsequenceDialog(
                        t("member.remove.title", person.name()), t("staff.remove.consequence", person.name()))
                .dangerous();
        dialog.onConfirm(t("member.remove.confirm", person.name()), reason -> remove(dialog, person));
        Button button = new Button(t("member.remove"), click -> dialog.open());
        button.addThemeVariants(ButtonVariant.AURA_DANGER);
        return button;
    }

    private void remove(ConsequenceDialog dialog, MemberDetails person) {
        try {
            staff.remove(person.id(), person.version());
            Toasts.success(t("member.removed", person.name()));
        } catch (Invalid invalid) {
            dialog.problem(t(invalid.problems().getFirst().key()));
        } catch (Stale | OptimisticLockingFailureException stale) {
            dialog.problem(t("member.stale.title"));
        }
        show(person.id().toString());
    }

    private static ViewAddress address(@Nullable UUID id) {
        return ViewAddress.of(
                PeopleView.class, id == null ? RouteParameters.empty() : new RouteParameters("id", id.toString()));
    }

    @Override
    public String getPageTitle() {
        return t("staff.title");
    }
}
