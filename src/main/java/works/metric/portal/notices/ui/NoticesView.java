package works.metric.portal.notices.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Style;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Page;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.notices.NoticeDetails;
import works.metric.portal.notices.NoticeFailure;
import works.metric.portal.notices.NoticeService;
import works.metric.portal.notices.NoticeState;
import works.metric.portal.tenant.TenantService;
import works.metric.portal.uikit.Callout;
import works.metric.portal.uikit.Columns;
import works.metric.portal.uikit.DetailHeader;
import works.metric.portal.uikit.EmptyState;
import works.metric.portal.uikit.FilterBar;
import works.metric.portal.uikit.KeyFacts;
import works.metric.portal.uikit.Moment;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.Pager;
import works.metric.portal.uikit.RecordTable;
import works.metric.portal.uikit.Section;
import works.metric.portal.uikit.StatusBadge;
import works.metric.portal.uikit.Symbol;
import works.metric.portal.uikit.Tone;
import works.metric.portal.uikit.ViewAddress;

/** The mails to a tenant's people: what was said to whom, and whether it was sent. */
@Route("t/:tenant/notices/:id?")
@Requires(Permission.NOTICES_READ)
class NoticesView extends works.metric.portal.uikit.Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final String STATE = "state";
    /** One of the names that the filters drop when they change. */
    private static final String PAGE = "after";

    private final NoticeService notices;
    private final TenantService tenants;
    private final FilterBar filters = new FilterBar(
                    query -> address("").with(query).open())
            .choice(
                    STATE,
                    t("notices.column.state"),
                    Arrays.stream(NoticeState.values())
                            .map(state -> new FilterBar.Option(state.name(), t("notices.state." + state)))
                            .toList());
    private final Columns columns = new Columns(filters);
    private RouteParameters place = RouteParameters.empty();

    NoticesView(NoticeService notices, TenantService tenants) {
        this.notices = notices;
        this.tenants = tenants;
        add(new PageHeader(t("notices.title")).withLead(t("notices.lead")).withLaw("Art. 28(3), 28(9) GDPR"), columns);
    }

    @Override
    public String getPageTitle() {
        return t("notices.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        place = event.getRouteParameters();
        QueryParameters query = event.getLocation().getQueryParameters();
        Optional<NoticeDetails> open = place.get("id").map(NoticesView::id).map(notices::byId);
        NoticeState state =
                query.getSingleParameter(STATE).flatMap(NoticesView::state).orElse(null);
        ZoneId zone = tenants.current().timeZone();
        filters.show(query);
        columns.showList(table(
                notices.list(state, query.getSingleParameter(PAGE).orElse(null)),
                query,
                zone,
                open.map(NoticeDetails::id).orElse(null)));
        open.ifPresentOrElse(notice -> show(notice, query, zone), columns::hideDetail);
    }

    private RecordTable<NoticeDetails> table(
            Page<NoticeDetails> page, QueryParameters query, ZoneId zone, @Nullable UUID open) {
        RecordTable<NoticeDetails> table = new RecordTable<>(t("notices.title"));
        table.text(t("notices.column.title"), NoticeDetails::title).selfEvident();
        table.component(t("notices.column.state"), NoticesView::badge).corner();
        table.text(t("notices.column.to"), notice -> notice.recipientName() + ", " + notice.email());
        table.component(t("notices.column.sent"), notice -> sent(notice, zone));
        return table.link(notice -> address(notice.id().toString()).with(query).href())
                .selected(notice -> notice.id().equals(open))
                .whenEmpty(empty())
                .pager(new Pager(page(page.previous(), query), page(page.next(), query)))
                .items(page.items());
    }

    private EmptyState empty() {
        if (!filters.isActive()) {
            return new EmptyState(Symbol.MAIL, t("notices.none"), t("notices.none.text"));
        }
        return new EmptyState(Symbol.SEARCH, t("notices.none-found"), t("notices.none-found.text"))
                .withAction(new Button(t("notices.show-all"), click -> filters.clearAll()));
    }

    private void show(NoticeDetails notice, QueryParameters query, ZoneId zone) {
        KeyFacts facts = new KeyFacts()
                .fact(t("notices.column.to"), notice.recipientName() + ", " + notice.email())
                .fact(t("notices.fact.written"), Moment.of(notice.createdAt(), zone))
                .fact(t("notices.column.sent"), sent(notice, zone))
                .fact(t("notices.fact.attempts"), String.valueOf(notice.attempts()))
                .fact(t("notices.fact.language"), notice.language().getDisplayLanguage(getLocale()));
        Paragraph words = new Paragraph(notice.body().strip());
        words.getStyle().setWhiteSpace(Style.WhiteSpace.PRE_LINE);
        words.getElement().setAttribute("lang", notice.language().toLanguageTag());
        columns.showDetail(
                new DetailHeader(notice.title()).withStatus(badge(notice)),
                address("").with(query).href(),
                trouble(notice)
                        .<Component[]>map(callout ->
                                new Component[] {callout, facts, new Section(t("notices.text"), words).framed()})
                        .orElseGet(() -> new Component[] {facts, new Section(t("notices.text"), words).framed()}));
    }

    private static Optional<Callout> trouble(NoticeDetails notice) {
        NoticeFailure failure = notice.lastFailure();
        if (failure == null || notice.state() == NoticeState.SENT) {
            return Optional.empty();
        }
        boolean gaveUp = notice.state() == NoticeState.FAILED;
        return Optional.of(new Callout(
                gaveUp ? Tone.DANGER : Tone.WARNING,
                t("notices.failure." + failure),
                t(gaveUp ? "notices.gave-up" : "notices.tried-again")));
    }

    private static StatusBadge badge(NoticeDetails notice) {
        return switch (notice.state()) {
            case PENDING -> new StatusBadge(Tone.INFO, Symbol.CLOCK, t("notices.state.PENDING"));
            case SENT -> new StatusBadge(Tone.SUCCESS, t("notices.state.SENT"));
            case FAILED -> new StatusBadge(Tone.DANGER, t("notices.state.FAILED"));
        };
    }

    private static Component sent(NoticeDetails notice, ZoneId zone) {
        Instant at = notice.sentAt();
        return at == null ? new Span(t("notices.not-sent")) : Moment.of(at, zone);
    }

    private @Nullable String page(@Nullable String key, QueryParameters query) {
        return key == null ? null : address("").with(query).with(PAGE, key).href();
    }

    private ViewAddress address(String id) {
        RouteParam tenant = new RouteParam("tenant", place.get("tenant").orElse(""));
        return ViewAddress.of(
                NoticesView.class,
                id.isEmpty() ? new RouteParameters(tenant) : new RouteParameters(tenant, new RouteParam("id", id)));
    }

    private static Optional<NoticeState> state(String name) {
        return Arrays.stream(NoticeState.values())
                .filter(state -> state.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException unreadable) {
            throw new NotFound();
        }
    }
}
