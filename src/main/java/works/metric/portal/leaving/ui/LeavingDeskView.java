package works.metric.portal.leaving.ui;

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
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Page;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantId;
import works.metric.portal.catalogues.CatalogueService;
import works.metric.portal.instructions.EndingChallenge;
import works.metric.portal.leaving.Certificate;
import works.metric.portal.leaving.LeavingCase;
import works.metric.portal.leaving.LeavingDeskService;
import works.metric.portal.leaving.LeavingDetails;
import works.metric.portal.leaving.LeavingRow;
import works.metric.portal.leaving.LeavingSide;
import works.metric.portal.leaving.LeavingState;
import works.metric.portal.leaving.LeavingStep;
import works.metric.portal.subprocessors.ProcessorProfile;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.tenant.TenantService;
import works.metric.portal.uikit.Columns;
import works.metric.portal.uikit.ConsequenceDialog;
import works.metric.portal.uikit.DetailHeader;
import works.metric.portal.uikit.Downloads;
import works.metric.portal.uikit.EmptyState;
import works.metric.portal.uikit.KeyFacts;
import works.metric.portal.uikit.Moment;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.Pager;
import works.metric.portal.uikit.RecordTable;
import works.metric.portal.uikit.Section;
import works.metric.portal.uikit.Symbol;
import works.metric.portal.uikit.Toasts;
import works.metric.portal.uikit.ViewAddress;

/** MetricWorks' own list of contracts that end: what is to be done for each tenant, recorded and certified. */
@Route("staff/leaving/:id?")
@Requires(Permission.LEAVING_WORK)
class LeavingDeskView extends works.metric.portal.uikit.Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final String KEY = "page";
    private static final String STATE = "state";

    private final transient LeavingDeskService desk;
    private final transient TenantService tenants;
    private final transient CatalogueService catalogues;
    private final transient Clock clock;
    private final ZoneId zone;

    private QueryParameters query = QueryParameters.empty();
    private Optional<TenantId> open = Optional.empty();

    LeavingDeskView(
            LeavingDeskService desk,
            TenantService tenants,
            CatalogueService catalogues,
            ProcessorProfile processor,
            Clock clock) {
        this.desk = desk;
        this.tenants = tenants;
        this.catalogues = catalogues;
        this.clock = clock;
        this.zone = processor.timeZone();
    }

    @Override
    public String getPageTitle() {
        return t("leaving.desk.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        query = event.getLocation().getQueryParameters();
        open = event.getRouteParameters().get("id").map(LeavingDeskView::id);
        show();
    }

    private void show() {
        LeavingState state = state();
        Page<LeavingRow> page = desk.list(state, query.getSingleParameter(KEY).orElse(null));
        List<EndingChallenge> ending = desk.ending();
        List<TenantId> named = new ArrayList<>();
        page.items().forEach(row -> named.add(row.tenant()));
        ending.forEach(one -> named.add(one.tenant()));
        Map<TenantId, TenantDetails> owners = tenants.byIds(named.stream().collect(Collectors.toSet()));
        removeAll();
        add(new PageHeader(t("leaving.desk.title"))
                .withLead(t("leaving.desk.lead"))
                .withLaw("Art. 28(3)(g) GDPR")
                .withActions(
                        state == LeavingState.GIVEN
                                ? link(STATE, LeavingState.CERTIFIED.name(), "leaving.desk.certified")
                                : link(STATE, "", "leaving.desk.open")));
        if (!ending.isEmpty() && open.isEmpty()) {
            add(new Section(t("leaving.desk.ending"), ending(ending, owners))
                    .withLead(t("leaving.desk.ending.lead"))
                    .withLaw("Decision (EU) 2021/915, cl. 10"));
        }
        Columns columns = new Columns();
        columns.showList(table(page, owners));
        open.ifPresent(tenant -> detail(columns, tenant));
        add(columns);
    }

    private RecordTable<LeavingRow> table(Page<LeavingRow> page, Map<TenantId, TenantDetails> owners) {
        RecordTable<LeavingRow> table = new RecordTable<>(t("leaving.desk.title"));
        table.text(t("leaving.desk.tenant"), row -> name(owners.get(row.tenant())));
        table.component(t("leaving.desk.state"), row -> LeavingFacts.badge(row.leaving(), isOver(row.leaving())))
                .corner();
        table.component(
                t("leaving.ends-on"), row -> Moment.of(row.leaving().plan().endsOn()));
        table.text(
                t("leaving.desk.choice"),
                row -> t("leaving.choice.short." + row.leaving().wishes().choice()));
        table.component(
                t("leaving.delete-by"), row -> Moment.of(row.leaving().plan().deleteBy()));
        return table.link(row -> address(row.tenant().toString()).with(query).href())
                .selected(row -> open.filter(row.tenant()::equals).isPresent())
                .whenEmpty(new EmptyState(Symbol.CHECK, t("leaving.desk.none"), t("leaving.desk.none.text")))
                .pager(new Pager(page(page.previous()), page(page.next())))
                .items(page.items());
    }

    private RecordTable<EndingChallenge> ending(List<EndingChallenge> all, Map<TenantId, TenantDetails> owners) {
        RecordTable<EndingChallenge> table = new RecordTable<>(t("leaving.desk.ending"));
        table.text(t("leaving.desk.tenant"), one -> name(owners.get(one.tenant())));
        table.text(
                t("leaving.desk.instruction"),
                one -> String.valueOf(one.challenge().instructionNumber()));
        table.text(
                t("leaving.desk.statement"),
                one -> one.challenge().statement() == null
                        ? ""
                        : one.challenge().statement().words());
        table.component(
                        t("leaving.step.action"),
                        one -> new Button(t("leaving.desk.give"), click -> new OwnNoticeDialog(
                                        one, name(owners.get(one.tenant())), desk, catalogues, this::show)
                                .open()))
                .selfEvident();
        return table.items(all);
    }

    private void detail(Columns columns, TenantId id) {
        TenantDetails tenant = tenants.byId(id);
        LeavingCase of = desk.of(id);
        LeavingDetails leaving = of.leaving();
        DetailHeader header = new DetailHeader(tenant.name()).withStatus(LeavingFacts.badge(leaving, of.over()));
        List<Component> parts = new ArrayList<>();
        Certificate certificate = of.certificate();
        if (certificate != null) {
            parts.add(certificate(tenant, leaving, certificate));
        }
        parts.add(new Section(t("leaving.dates"), LeavingFacts.plan(leaving.plan())));
        boolean records = of.over() && certificate == null;
        parts.add(new Section(
                        t("leaving.steps"),
                        StepTable.of(of.steps(), records ? step -> action(tenant, leaving, step) : null))
                .withLead(t(
                        certificate != null
                                ? "leaving.desk.steps.certified"
                                : of.over() ? "leaving.desk.steps" : "leaving.desk.steps.coming")));
        parts.add(new Section(t("leaving.notice"), LeavingFacts.of(leaving, zone)));
        if (records) {
            Button certify =
                    new Button(t("leaving.certify"), click -> new CertifyDialog(tenant, of, desk, this::show).open());
            certify.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            certify.setEnabled(of.isRecorded());
            header.withActions(certify);
        } else if (!of.over() && leaving.side() == LeavingSide.METRICWORKS) {
            header.withActions(new Button(t("leaving.withdraw"), click -> withdraw(tenant, leaving)));
        }
        columns.showDetail(header, address("").with(query).href(), parts.toArray(Component[]::new));
    }

    private Component action(TenantDetails tenant, LeavingDetails leaving, LeavingStep step) {
        return new Button(
                t(step.done() == null ? "leaving.record" : "leaving.record.correct"),
                click -> new RecordDialog(tenant, leaving, step, desk, this::show).open());
    }

    private Section certificate(TenantDetails tenant, LeavingDetails leaving, Certificate certificate) {
        return new Section(
                t("leaving.certificate"),
                new KeyFacts()
                        .fact(t("leaving.certified-at"), Moment.of(certificate.at(), zone))
                        .fact(t("leaving.certified-by"), certificate.typedName() + ", " + certificate.position())
                        .fact(t("leaving.sha256"), certificate.sha256()),
                Downloads.link(
                        t("leaving.certificate.download"),
                        "certificate-of-deletion-" + tenant.alias() + ".pdf",
                        "application/pdf",
                        () -> desk.certificate(tenant.id(), leaving.id())));
    }

    private void withdraw(TenantDetails tenant, LeavingDetails leaving) {
        ConsequenceDialog dialog = new ConsequenceDialog(t("leaving.withdraw.title"), t("leaving.withdraw.text"));
        dialog.requireReason(t("leaving.reason"), t("leaving.withdraw.help"))
                .onConfirm(t("leaving.withdraw"), reason -> {
                    try {
                        desk.withdraw(tenant.id(), leaving.id(), leaving.version(), reason);
                        Toasts.success(t("leaving.withdraw.done"));
                        address("").open();
                    } catch (Invalid invalid) {
                        Invalid.Problem first = invalid.problems().getFirst();
                        dialog.problem(t(first.key(), first.arguments()));
                    } catch (Stale | OptimisticLockingFailureException stale) {
                        dialog.problem(t("leaving.stale"));
                        show();
                    }
                })
                .open();
    }

    private boolean isOver(LeavingDetails leaving) {
        return leaving.isOver(clock.instant());
    }

    private LeavingState state() {
        return query.getSingleParameter(STATE)
                .filter(LeavingState.CERTIFIED.name()::equals)
                .map(LeavingState::valueOf)
                .orElse(LeavingState.GIVEN);
    }

    private Anchor link(String name, String value, String key) {
        return new Anchor(address("").with(name, value).href(), t(key));
    }

    private @Nullable String page(@Nullable String key) {
        return key == null ? null : address("").with(query).with(KEY, key).href();
    }

    private static ViewAddress address(String id) {
        return ViewAddress.of(
                LeavingDeskView.class,
                id.isEmpty() ? RouteParameters.empty() : new RouteParameters(new RouteParam("id", id)));
    }

    private static String name(@Nullable TenantDetails tenant) {
        return tenant == null ? "" : tenant.name();
    }

    private static TenantId id(String text) {
        try {
            return new TenantId(UUID.fromString(text));
        } catch (IllegalArgumentException unreadable) {
            throw new NotFound();
        }
    }
}
