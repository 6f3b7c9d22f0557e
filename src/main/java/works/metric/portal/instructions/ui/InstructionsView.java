package works.metric.portal.instructions.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.instructions.AppId;
import works.metric.portal.instructions.ChallengeDetails;
import works.metric.portal.instructions.InstructionDetails;
import works.metric.portal.instructions.InstructionService;
import works.metric.portal.instructions.InstructionState;
import works.metric.portal.instructions.InstructionSummary;
import works.metric.portal.tenant.TenantService;
import works.metric.portal.uikit.Columns;
import works.metric.portal.uikit.EmptyState;
import works.metric.portal.uikit.FilterBar;
import works.metric.portal.uikit.Moment;
import works.metric.portal.uikit.Page;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.Pager;
import works.metric.portal.uikit.RecordTable;
import works.metric.portal.uikit.Symbol;
import works.metric.portal.uikit.ViewAddress;

/** The tenant's instructions, and the one that is open. */
@Route("t/:tenant/instructions/:id?")
@Requires(Permission.INSTRUCTIONS_READ)
class InstructionsView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final String STATE = "state";
    private static final String APP = "app";
    private static final String PAGE = "after";

    /** Superseded is a state of versions, never of an instruction. */
    private static final List<InstructionState> FILTERS = List.of(
            InstructionState.ACTIVE,
            InstructionState.CHALLENGED,
            InstructionState.DRAFT,
            InstructionState.SUBMITTED,
            InstructionState.SCHEDULED,
            InstructionState.WITHDRAWN);

    private final transient InstructionDesk desk;
    private final transient InstructionService instructions;
    private final transient CurrentRights rights;
    private final ZoneId zone;
    private final FilterBar filters;
    private final Columns columns;
    private @Nullable InstructionAddress address;

    InstructionsView(InstructionDesk desk, TenantService tenants, CurrentRights rights) {
        this.desk = desk;
        this.instructions = desk.instructions();
        this.rights = rights;
        this.zone = tenants.current().timeZone();
        this.filters = new FilterBar(query -> address().list().with(query).open())
                .choice(
                        STATE,
                        t("instructions.state"),
                        FILTERS.stream()
                                .map(state ->
                                        new FilterBar.Option(urlValue(state), t("instructions.filter." + state.name())))
                                .toList())
                .choice(
                        APP,
                        t("instructions.list.app"),
                        instructions.apps().stream()
                                .map(app -> new FilterBar.Option(app.value(), app.value()))
                                .toList());
        this.columns = new Columns(filters);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = InstructionAddress.of(event);
        QueryParameters query = event.getLocation().getQueryParameters();
        UUID open = event.getRouteParameters().get("id").isPresent() ? InstructionAddress.id(event) : null;
        show(query, open);
    }

    private void show(QueryParameters query, @Nullable UUID open) {
        InstructionDetails opened = open == null ? null : instructions.byId(open);
        removeAll();
        add(header(), columns);
        filters.show(query);
        columns.showList(table(query, open));
        if (opened == null) {
            columns.hideDetail();
        } else {
            Runnable refresh = () -> show(query, open);
            InstructionPanel panel = new InstructionPanel(opened, desk, address(), zone);
            InstructionActions actions = new InstructionActions(opened, desk, rights, address(), zone, refresh);
            List<ChallengeDetails> challenges = desk.challenges().of(opened.id());
            columns.showDetail(
                    panel.header(actions.buttons()),
                    address().list().with(query).href(),
                    panel.content(
                            challenges.isEmpty()
                                    ? null
                                    : new ChallengeSection(challenges, desk, rights, zone, refresh)));
        }
    }

    private PageHeader header() {
        PageHeader header = new PageHeader(t("instructions.list.title"))
                .withLead(t("instructions.list.lead"))
                .withLaw(t("instructions.law"));
        Anchor ledger = new Anchor(address().ledger().href(), t("instructions.list.ledger"));
        Anchor approval = new Anchor(address().approval().href(), t("instructions.list.approval"));
        return rights.has(Permission.INSTRUCTIONS_DRAFT)
                ? header.withActions(newDraft(), ledger, approval)
                : header.withActions(ledger, approval);
    }

    private Anchor newDraft() {
        Anchor link = new Anchor(address().newDraft().href(), t("instructions.list.new"));
        link.addClassName("primary-link");
        return link;
    }

    private Component table(QueryParameters query, @Nullable UUID open) {
        works.metric.portal.access.Page<InstructionSummary> page = instructions.list(
                state(query),
                query.getSingleParameter(APP).map(AppId::new).orElse(null),
                query.getSingleParameter(PAGE).orElse(null));
        ViewAddress here = address().list().with(query);
        RecordTable<InstructionSummary> table = new RecordTable<>(t("instructions.list.title"));
        table.text(t("instructions.list.instruction"), row -> InstructionWords.name(row.number(), row.title()));
        table.component(t("instructions.state"), InstructionsView::badges).corner();
        table.text(t("instructions.list.apps"), InstructionsView::apps).quiet();
        table.component(t("instructions.list.changed"), row -> Moment.of(row.changedAt(), zone))
                .quiet();
        return table.link(row -> address().item(row.id()).with(query).href())
                .selected(row -> row.id().equals(open))
                .whenEmpty(nothing())
                .pager(new Pager(
                        page.previous() == null
                                ? null
                                : here.with(PAGE, page.previous()).href(),
                        page.next() == null
                                ? null
                                : here.with(PAGE, page.next()).href()))
                .items(page.items());
    }

    private static Component badges(InstructionSummary row) {
        Div badges = new Div(InstructionWords.badge(row.state()));
        badges.addClassName("actions");
        Integer upcoming = row.draftVersion();
        if (row.state().isInForce() && upcoming != null) {
            Span waits = new Span(t("instructions.list.upcoming." + row.upcomingState(), String.valueOf(upcoming)));
            waits.addClassName("quiet");
            badges.add(waits);
        }
        return badges;
    }

    private static String apps(InstructionSummary row) {
        return row.apps().isEmpty()
                ? t("instructions.list.all-apps")
                : row.apps().stream().map(AppId::value).sorted().collect(Collectors.joining(", "));
    }

    private EmptyState nothing() {
        if (filters.isActive()) {
            Anchor all = new Anchor(address().list().href(), t("instructions.list.show-all"));
            return new EmptyState(
                            Symbol.SEARCH, t("instructions.list.none-found"), t("instructions.list.none-found.text"))
                    .withAction(all);
        }
        EmptyState empty =
                new EmptyState(Symbol.DOCUMENT, t("instructions.list.empty"), t("instructions.list.empty.text"));
        return rights.has(Permission.INSTRUCTIONS_DRAFT) ? empty.withAction(newDraft()) : empty;
    }

    private InstructionAddress address() {
        return Objects.requireNonNull(address);
    }

    /** What the URL does not say in our words counts as "all". */
    private static @Nullable InstructionState state(QueryParameters query) {
        String value = query.getSingleParameter(STATE).orElse("");
        return Arrays.stream(InstructionState.values())
                .filter(state -> urlValue(state).equals(value))
                .findFirst()
                .orElse(null);
    }

    private static String urlValue(InstructionState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String getPageTitle() {
        return t("instructions.list.title");
    }
}
