package works.metric.portal.agreements.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Page;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.TenantId;
import works.metric.portal.agreements.AccessionAnswerService;
import works.metric.portal.agreements.CountersignService;
import works.metric.portal.agreements.OwnPaperAnswerService;
import works.metric.portal.agreements.WaitingAccession;
import works.metric.portal.agreements.WaitingAgreement;
import works.metric.portal.agreements.WaitingOwnPaper;
import works.metric.portal.subprocessors.ProcessorProfile;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.tenant.TenantService;
import works.metric.portal.uikit.Downloads;
import works.metric.portal.uikit.EmptyState;
import works.metric.portal.uikit.Moment;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.Pager;
import works.metric.portal.uikit.RecordTable;
import works.metric.portal.uikit.Section;
import works.metric.portal.uikit.Symbol;

/** MetricWorks' own queue: what tenants have accepted and nobody has signed for MetricWorks. */
@Route("staff/agreements")
@Requires(Permission.AGREEMENTS_COUNTERSIGN)
class CountersignView extends works.metric.portal.uikit.Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final String KEY = "page";

    private final CountersignService service;
    private final OwnPaperAnswerService ownPapers;
    private final AccessionAnswerService accessions;
    private final TenantService tenants;
    private final ZoneId zone;

    private @Nullable String key;

    CountersignView(
            CountersignService service,
            OwnPaperAnswerService ownPapers,
            AccessionAnswerService accessions,
            TenantService tenants,
            ProcessorProfile processor) {
        this.service = service;
        this.ownPapers = ownPapers;
        this.accessions = accessions;
        this.tenants = tenants;
        this.zone = processor.timeZone();
    }

    @Override
    public String getPageTitle() {
        return t("agreements.countersign.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        key = event.getLocation().getQueryParameters().getSingleParameter(KEY).orElse(null);
        show();
    }

    private void show() {
        Page<WaitingAgreement> page = service.waiting(key);
        Map<TenantId, TenantDetails> owners = tenants.byIds(
                page.items().stream().map(WaitingAgreement::tenant).collect(Collectors.toSet()));
        removeAll();
        add(
                new PageHeader(t("agreements.countersign.title"))
                        .withLead(t("agreements.countersign.lead"))
                        .withLaw("Art. 28(9) GDPR"),
                table(page, owners));
        showAffiliates();
        showOwnPapers();
    }

    private void showAffiliates() {
        List<WaitingAccession> asking = accessions.waiting();
        if (!asking.isEmpty()) {
            Map<TenantId, TenantDetails> their =
                    tenants.byIds(asking.stream().map(WaitingAccession::tenant).collect(Collectors.toSet()));
            add(new Section(
                            t("agreements.affiliates.waiting"),
                            new WaitingAffiliates(asking, zone, id -> name(their.get(id)), accessions, this::show))
                    .withLead(t("agreements.affiliates.waiting.lead"))
                    .withLaw("Decision (EU) 2021/915, cl. 5"));
        }
    }

    private void showOwnPapers() {
        List<WaitingOwnPaper> handedIn = ownPapers.waiting();
        if (!handedIn.isEmpty()) {
            Map<TenantId, TenantDetails> their =
                    tenants.byIds(handedIn.stream().map(WaitingOwnPaper::tenant).collect(Collectors.toSet()));
            add(new Section(
                            t("agreements.own-paper.waiting"),
                            new WaitingOwnPapers(handedIn, zone, id -> name(their.get(id)), ownPapers, this::show))
                    .withLead(t("agreements.own-paper.waiting.lead")));
        }
    }

    private RecordTable<WaitingAgreement> table(Page<WaitingAgreement> page, Map<TenantId, TenantDetails> owners) {
        RecordTable<WaitingAgreement> table = new RecordTable<>(t("agreements.countersign.title"));
        table.text(t("agreements.countersign.tenant"), row -> name(owners.get(row.tenant())));
        table.text(
                t("agreements.column.version"),
                row -> t("agreements.version", String.valueOf(row.agreement().number())));
        table.component(
                t("agreements.fact.accepted-at"),
                row -> Moment.of(row.agreement().acceptedAt(), zone));
        table.text(
                t("agreements.fact.signed-as"),
                row -> t(
                        "agreements.fact.signed-as.value",
                        row.agreement().typedName(),
                        row.agreement().position()));
        table.text(t("agreements.countersign.terms"), row -> terms(owners.get(row.tenant())));
        table.component(t("agreements.signatory.action"), row -> actions(row, name(owners.get(row.tenant()))));
        return table.whenEmpty(new EmptyState(
                        Symbol.CHECK, t("agreements.countersign.none"), t("agreements.countersign.none.text")))
                .pager(new Pager(href(page.previous()), href(page.next())))
                .items(page.items());
    }

    private Component actions(WaitingAgreement row, String tenant) {
        Button sign = new Button(
                t("agreements.countersign.sign"),
                click -> new CountersignDialog(row, tenant, service, this::show).open());
        sign.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        Button decline = new Button(
                t("agreements.countersign.decline"),
                click -> new DeclineDialog(row, tenant, service, this::show).open());
        Div actions = new Div(
                Downloads.link(
                        t("agreements.countersign.read"),
                        "dpa-v" + row.agreement().number() + ".pdf",
                        "application/pdf",
                        () -> service.file(row.tenant(), row.agreement().id()).bytes()),
                sign,
                decline);
        actions.addClassName("actions");
        return actions;
    }

    private static String name(@Nullable TenantDetails tenant) {
        return tenant == null ? "" : tenant.name();
    }

    private static String terms(@Nullable TenantDetails tenant) {
        return tenant == null
                ? ""
                : t(
                        "agreements.content.authorisation." + tenant.contract().authorisation(),
                        tenant.contract().noticeDays());
    }

    private static @Nullable String href(@Nullable String page) {
        return page == null
                ? null
                : "staff/agreements?" + QueryParameters.of(KEY, page).getQueryString();
    }
}
