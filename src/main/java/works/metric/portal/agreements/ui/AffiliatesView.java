package works.metric.portal.agreements.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Page;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.agreements.AccessionDetails;
import works.metric.portal.agreements.AccessionService;
import works.metric.portal.agreements.AccessionStanding;
import works.metric.portal.agreements.DockingState;
import works.metric.portal.agreements.SignatoryService;
import works.metric.portal.subprocessors.ProcessorProfile;
import works.metric.portal.tenant.TenantService;
import works.metric.portal.uikit.Columns;
import works.metric.portal.uikit.Crumb;
import works.metric.portal.uikit.DetailHeader;
import works.metric.portal.uikit.EmptyState;
import works.metric.portal.uikit.Moment;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.Pager;
import works.metric.portal.uikit.RecordTable;
import works.metric.portal.uikit.Symbol;
import works.metric.portal.uikit.ViewAddress;

/** The affiliates that are, were or want to be parties to the agreement. */
@Route("t/:tenant/agreement/affiliates/:id?")
@Requires(Permission.AGREEMENTS_READ)
class AffiliatesView extends works.metric.portal.uikit.Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final String PAGE = "after";

    private final AccessionService accessions;
    private final SignatoryService signatories;
    private final TenantService tenants;
    private final ProcessorProfile processor;
    private final Clock clock;

    private RouteParameters place = RouteParameters.empty();
    private QueryParameters query = QueryParameters.empty();

    AffiliatesView(
            AccessionService accessions,
            SignatoryService signatories,
            TenantService tenants,
            ProcessorProfile processor,
            Clock clock) {
        this.accessions = accessions;
        this.signatories = signatories;
        this.tenants = tenants;
        this.processor = processor;
        this.clock = clock;
    }

    @Override
    public String getPageTitle() {
        return t("agreements.affiliates");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        place = event.getRouteParameters();
        query = event.getLocation().getQueryParameters();
        show();
    }

    private void show() {
        Optional<AccessionDetails> opened =
                place.get("id").map(AffiliatesView::id).map(accessions::byId);
        DockingState docking = accessions.docking();
        boolean maySign = signatories.maySign();
        Page<AccessionDetails> page =
                accessions.list(query.getSingleParameter(PAGE).orElse(null));
        ZoneId zone = tenants.current().timeZone();
        removeAll();
        PageHeader header = new PageHeader(t("agreements.affiliates"))
                .withCrumbs(new Crumb(
                        t("agreements.title"),
                        ViewAddress.of(AgreementView.class, tenantOnly()).href()))
                .withLead(t("agreements.affiliates.lead"))
                .withLaw("Decision (EU) 2021/915, cl. 5");
        if (maySign && docking == DockingState.OPEN) {
            Button add =
                    new Button(t("agreements.affiliates.add"), click -> ViewAddress.of(AccedeView.class, tenantOnly())
                            .open());
            add.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            header.withActions(add);
        }
        add(header);
        if (docking != DockingState.OPEN) {
            add(DockingNote.of(docking, processor, tenantOnly()));
        }
        Columns columns = new Columns();
        columns.showList(table(page, zone, opened.map(AccessionDetails::id).orElse(null)));
        opened.ifPresent(one -> detail(columns, one, zone, maySign));
        add(columns);
    }

    private RecordTable<AccessionDetails> table(Page<AccessionDetails> page, ZoneId zone, @Nullable UUID open) {
        Instant now = clock.instant();
        RecordTable<AccessionDetails> table = new RecordTable<>(t("agreements.affiliates"));
        table.text(t("agreements.affiliate.name"), AccessionDetails::name);
        table.component(t("agreements.column.state"), one -> AffiliateFacts.badge(one.standing(now)))
                .corner();
        table.component(t("agreements.affiliate.begins"), one -> since(one, zone));
        table.component(t("agreements.affiliate.last-day"), AffiliatesView::until);
        table.text(t("agreements.affiliate.signed-by"), AccessionDetails::typedName)
                .quiet();
        return table.link(one -> address(one.id().toString()).with(query).href())
                .selected(one -> one.id().equals(open))
                .whenEmpty(new EmptyState(
                        Symbol.BUILDING, t("agreements.affiliates.none"), t("agreements.affiliates.none.text")))
                .pager(new Pager(href(page.previous()), href(page.next())))
                .items(page.items());
    }

    private void detail(Columns columns, AccessionDetails one, ZoneId zone, boolean maySign) {
        Instant now = clock.instant();
        AccessionStanding standing = one.standing(now);
        DetailHeader header = new DetailHeader(one.name()).withStatus(AffiliateFacts.badge(standing));
        AffiliateDialogs dialogs = new AffiliateDialogs(accessions, this::show);
        if (maySign && standing == AccessionStanding.WAITING) {
            header.withActions(new Button(t("agreements.affiliate.withdraw"), click -> dialogs.withdraw(one)));
        }
        if (maySign && (standing == AccessionStanding.PARTY || standing == AccessionStanding.TO_BEGIN)) {
            LocalDate today = LocalDate.ofInstant(now, zone);
            header.withActions(new Button(t("agreements.affiliate.end"), click -> dialogs.end(one, today)));
        }
        columns.showDetail(header, address("").with(query).href(), AffiliateFacts.of(one, zone));
    }

    private static Component since(AccessionDetails one, ZoneId zone) {
        Instant since = one.beginsAt();
        return since == null ? Moment.of(one.beginsOn()) : Moment.of(LocalDate.ofInstant(since, zone));
    }

    private static Component until(AccessionDetails one) {
        AccessionDetails.End end = one.end();
        return end == null ? new Span(t("agreements.signatory.open")) : Moment.of(end.day());
    }

    private @Nullable String href(@Nullable String key) {
        return key == null ? null : address("").with(query).with(PAGE, key).href();
    }

    private ViewAddress address(String id) {
        return ViewAddress.of(
                AffiliatesView.class,
                id.isEmpty()
                        ? tenantOnly()
                        : new RouteParameters(
                                new RouteParam("tenant", place.get("tenant").orElse("")), new RouteParam("id", id)));
    }

    private RouteParameters tenantOnly() {
        return new RouteParameters("tenant", place.get("tenant").orElse(""));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException unreadable) {
            throw new NotFound();
        }
    }
}
