package works.metric.portal.support.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Page;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.home.StaffWaitingItem;
import works.metric.portal.home.StaffWaitingSource;
import works.metric.portal.requests.RequestState;
import works.metric.portal.support.QueueRow;
import works.metric.portal.support.SupportQueueService;
import works.metric.portal.uikit.EmptyState;
import works.metric.portal.uikit.LegalDate;
import works.metric.portal.uikit.Moment;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.Pager;
import works.metric.portal.uikit.RecordTable;
import works.metric.portal.uikit.Section;
import works.metric.portal.uikit.StatusBadge;
import works.metric.portal.uikit.Symbol;
import works.metric.portal.uikit.Tone;

/** What is open between tenants and MetricWorks, and what it owes them, nearest promise first. */
@Route("staff")
@Requires(Permission.HOME)
class StaffHomeView extends works.metric.portal.uikit.Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final String KEY = "page";

    /** Whoever waits for MetricWorks comes before those for whom it waits. */
    private static final Comparator<StaffWaitingItem> LONGEST_FIRST =
            Comparator.comparing((StaffWaitingItem item) -> !item.ours()).thenComparing(StaffWaitingItem::since);

    private final transient SupportQueueService queue;
    private final transient List<StaffWaitingSource> waiting;
    private final transient CurrentRights rights;
    private final transient Clock clock;

    StaffHomeView(SupportQueueService queue, List<StaffWaitingSource> waiting, CurrentRights rights, Clock clock) {
        this.queue = queue;
        this.waiting = waiting;
        this.rights = rights;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new PageHeader(t("support.queue.title")).withLead(t("support.queue.lead")));
        List<StaffWaitingItem> open = waiting.stream()
                .flatMap(source -> source.waiting().stream())
                .sorted(LONGEST_FIRST)
                .toList();
        if (!open.isEmpty()) {
            add(new Section(t("support.waiting"), waiting(open)).withLead(t("support.waiting.lead")));
        }
        if (!rights.has(Permission.REQUESTS_ACROSS_TENANTS)) {
            add(new EmptyState(Symbol.LOCK, t("support.queue.not-yours"), t("support.queue.not-yours.text"))
                    .withAction(new Anchor("staff/tenants", t("support.queue.to-tenants"))));
            return;
        }
        String key =
                event.getLocation().getQueryParameters().getSingleParameter(KEY).orElse(null);
        RecordTable<QueueRow> table = table(queue.open(key));
        add(open.isEmpty() ? table : new Section(t("support.queue.requests"), table));
    }

    private static RecordTable<StaffWaitingItem> waiting(List<StaffWaitingItem> open) {
        RecordTable<StaffWaitingItem> table = new RecordTable<>(t("support.waiting"));
        table.text(
                        t("support.waiting.what"),
                        item -> t(item.textKey(), item.arguments().toArray()))
                .selfEvident();
        table.text(t("support.queue.tenant"), StaffWaitingItem::tenant);
        table.component(t("support.waiting.since"), item -> Moment.of(item.since()));
        table.component(
                t("support.waiting.for"),
                item -> new StatusBadge(item.ours() ? Tone.WARNING : Tone.NEUTRAL, t(item.waitsForKey())));
        return table.link(StaffWaitingItem::path).items(open);
    }

    private RecordTable<QueueRow> table(Page<QueueRow> page) {
        RecordTable<QueueRow> table = new RecordTable<>(t("support.queue.title"));
        table.text(t("support.queue.request"), row -> row.request().reference());
        table.text(t("support.queue.tenant"), row -> row.tenant().name());
        table.text(
                t("support.queue.type"),
                row -> t("requests.type." + row.request().type()));
        table.component(t("support.queue.state"), StaffHomeView::state);
        table.component(
                t("support.queue.promise"),
                row -> date(row, row.request().clocks().promise()));
        table.component(
                t("support.queue.legal"),
                row -> date(row, row.request().clocks().legal()));
        return table.link(row -> "staff/tenants/" + row.tenant().id() + "?to=requests/"
                        + row.request().id())
                .whenEmpty(new EmptyState(Symbol.CHECK, t("support.queue.empty"), t("support.queue.empty.text")))
                .pager(new Pager(href(page.previous()), href(page.next())))
                .items(page.items());
    }

    private static StatusBadge state(QueueRow row) {
        RequestState state = row.request().state();
        return new StatusBadge(
                state == RequestState.IN_PROGRESS ? Tone.INFO : Tone.NEUTRAL, t("requests.state." + state));
    }

    private LegalDate date(QueueRow row, LocalDate due) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), row.tenant().timeZone());
        return new LegalDate(due, today, "");
    }

    private static @Nullable String href(@Nullable String key) {
        return key == null ? null : "staff?" + QueryParameters.of(KEY, key).getQueryString();
    }

    @Override
    public String getPageTitle() {
        return t("support.queue.title");
    }
}
