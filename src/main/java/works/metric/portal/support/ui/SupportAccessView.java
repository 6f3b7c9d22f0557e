package works.metric.portal.support.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Page;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.support.SupportAccessDetails;
import works.metric.portal.support.SupportAccessService;
import works.metric.portal.tenant.TenantService;
import works.metric.portal.uikit.EmptyState;
import works.metric.portal.uikit.Moment;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.Pager;
import works.metric.portal.uikit.RecordTable;
import works.metric.portal.uikit.StatusBadge;
import works.metric.portal.uikit.Symbol;
import works.metric.portal.uikit.Tone;

/** Who of MetricWorks was inside, why, and for how long. */
@Route("t/:tenant/support-access")
@Requires(Permission.SUPPORT_ACCESS_READ)
class SupportAccessView extends works.metric.portal.uikit.Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final String KEY = "page";

    private final transient SupportAccessService support;
    private final transient TenantService tenants;
    private final transient CurrentRights rights;
    private final transient Clock clock;

    SupportAccessView(SupportAccessService support, TenantService tenants, CurrentRights rights, Clock clock) {
        this.support = support;
        this.tenants = tenants;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String key =
                event.getLocation().getQueryParameters().getSingleParameter(KEY).orElse(null);
        removeAll();
        add(
                new PageHeader(t("support.access.title"))
                        .withLead(t("support.access.lead"))
                        .withLaw(t("support.access.law")),
                table(support.list(key), "t/" + tenants.current().alias() + "/support-access"));
    }

    private RecordTable<SupportAccessDetails> table(Page<SupportAccessDetails> page, String path) {
        ZoneId zone = tenants.current().timeZone();
        Instant now = clock.instant();
        RecordTable<SupportAccessDetails> table = new RecordTable<>(t("support.access.title"));
        table.component(t("support.access.started"), access -> Moment.of(access.startedAt(), zone));
        table.text(t("support.access.who"), SupportAccessDetails::staffName);
        table.text(t("support.access.reason"), SupportAccessView::reason);
        table.component(t("support.access.until"), access -> until(access, now, zone));
        table.component(t("support.access.action"), access -> action(access, now));
        return table.whenEmpty(new EmptyState(Symbol.EYE, t("support.access.empty"), t("support.access.empty.text")))
                .pager(new Pager(href(path, page.previous()), href(path, page.next())))
                .items(page.items());
    }

    private static String reason(SupportAccessDetails access) {
        return access.ticket() == null ? access.reason() : access.reason() + " (" + access.ticket() + ")";
    }

    private static Component until(SupportAccessDetails access, Instant now, ZoneId zone) {
        if (access.isRunning(now)) {
            return new Div(
                    new StatusBadge(Tone.WARNING, Symbol.EYE, t("support.access.running")),
                    new Span(" "),
                    Moment.of(access.until(), zone));
        }
        Instant ended = access.endedAt();
        String by = access.endedBy();
        Div cell = new Div(Moment.of(ended == null ? access.until() : ended, zone));
        cell.add(new Span(by == null ? " " + t("support.access.by-time") : " " + t("support.access.by", by)));
        return cell;
    }

    private Component action(SupportAccessDetails access, Instant now) {
        if (!access.isRunning(now) || !rights.has(Permission.SUPPORT_ACCESS_END)) {
            return new Span();
        }
        Button end = new Button(t("shell.support.end"), click -> {
            support.end(access.id());
            UI.getCurrent().getPage().reload();
        });
        end.setDisableOnClick(true);
        return end;
    }

    private static @Nullable String href(String path, @Nullable String key) {
        return key == null ? null : path + "?" + QueryParameters.of(KEY, key).getQueryString();
    }

    @Override
    public String getPageTitle() {
        return t("support.access.title");
    }
}
