package works.metric.portal.audit.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.audit.AuditService;
import works.metric.portal.audit.AuditWords;
import works.metric.portal.uikit.Page;
import works.metric.portal.uikit.PageHeader;

/** What happened in the tenant. */
@Route("t/:tenant/audit/:id?")
@Requires(Permission.AUDIT_READ)
class AuditView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient AuditService audit;
    private final transient AuditWords words;
    private final transient CurrentRights rights;
    private final transient Clock clock;

    AuditView(AuditService audit, AuditWords words, CurrentRights rights, Clock clock) {
        this.audit = audit;
        this.words = words;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        PageHeader header =
                new PageHeader(t("audit.title")).withLead(t("audit.lead")).withLaw(t("audit.law"));
        if (rights.has(Permission.AUDIT_REPORT)) {
            Button report = new Button(
                    t("audit.report"), click -> new ReportDialog(audit, clock.withZone(audit.timeZone())).open());
            report.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            header.withActions(report);
        }
        removeAll();
        add(header, new AuditEntries(audit, words, AuditPlace.of(event, AuditView.class)));
    }

    @Override
    public String getPageTitle() {
        return t("audit.title");
    }
}
