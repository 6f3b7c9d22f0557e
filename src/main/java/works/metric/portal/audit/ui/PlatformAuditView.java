package works.metric.portal.audit.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.TenantScope;
import works.metric.portal.audit.AuditService;
import works.metric.portal.audit.AuditWords;
import works.metric.portal.uikit.Page;
import works.metric.portal.uikit.PageHeader;

/** What MetricWorks did about itself. */
@Route("staff/audit/:id?")
@Requires(Permission.AUDIT_READ)
class PlatformAuditView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private final transient AuditService audit;
    private final transient AuditWords words;

    PlatformAuditView(AuditService audit, AuditWords words) {
        this.audit = audit;
        this.words = words;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (TenantScope.requireActor().tenant() != null) {
            throw new NotFound();
        }
        removeAll();
        add(
                new PageHeader(t("audit.title"))
                        .withLead(t("audit.platform.lead"))
                        .withLaw(t("audit.law")),
                new AuditEntries(audit, words, AuditPlace.of(event, PlatformAuditView.class)));
    }

    @Override
    public String getPageTitle() {
        return t("audit.title");
    }
}
