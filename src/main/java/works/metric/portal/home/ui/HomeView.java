package works.metric.portal.home.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.home.HomeFact;
import works.metric.portal.home.HomeFactSource;
import works.metric.portal.home.WaitingItem;
import works.metric.portal.home.WaitingSource;
import works.metric.portal.tenant.TenantService;
import works.metric.portal.uikit.EmptyState;
import works.metric.portal.uikit.LegalDate;
import works.metric.portal.uikit.Page;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.RecordTable;
import works.metric.portal.uikit.Section;
import works.metric.portal.uikit.Stat;
import works.metric.portal.uikit.Symbol;

/** What waits for the signed-in person, the nearest legal date first. */
@Route("t/:tenant")
@Requires(Permission.HOME)
class HomeView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final Comparator<WaitingItem> NEAREST_FIRST =
            Comparator.comparing(WaitingItem::due, Comparator.nullsLast(Comparator.naturalOrder()));

    private final transient List<WaitingSource> waiting;
    private final transient List<HomeFactSource> facts;
    private final transient TenantService tenants;
    private final transient Clock clock;

    HomeView(List<WaitingSource> waiting, List<HomeFactSource> facts, TenantService tenants, Clock clock) {
        this.waiting = waiting;
        this.facts = facts;
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    public String getPageTitle() {
        return t("home.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String root = "t/" + event.getRouteParameters().get("tenant").orElseThrow(NotFound::new) + "/";
        LocalDate today = LocalDate.ofInstant(clock.instant(), tenants.current().timeZone());
        removeAll();
        add(
                new PageHeader(t("home.title")).withLead(t("home.lead")),
                new Section(t("home.waiting"), waiting(root, today)));
        List<HomeFact> known =
                facts.stream().flatMap(source -> source.facts().stream()).toList();
        if (!known.isEmpty()) {
            add(new Section(
                    t("home.facts"),
                    Stat.row(known.stream().map(fact -> stat(fact, root)).toArray(Component[]::new))));
        }
    }

    private RecordTable<WaitingItem> waiting(String root, LocalDate today) {
        RecordTable<WaitingItem> table = new RecordTable<>(t("home.waiting"));
        table.text(t("home.what"), item -> t(item.textKey(), item.arguments().toArray()))
                .selfEvident();
        table.component(t("home.due"), item -> due(item, today)).selfEvident();
        return table.link(item -> root + item.path())
                .whenEmpty(new EmptyState(Symbol.CHECK, t("home.nothing.title"), t("home.nothing.text")))
                .items(waiting.stream()
                        .flatMap(source -> source.waiting().stream())
                        .sorted(NEAREST_FIRST)
                        .toList());
    }

    private static Component due(WaitingItem item, LocalDate today) {
        LocalDate due = item.due();
        return due == null ? new Span(t(item.waitsForKey())) : new LegalDate(due, today, t(item.waitsForKey()));
    }

    private static Component stat(HomeFact fact, String root) {
        return new Stat(fact.value(), t(fact.labelKey())).withLink(root + fact.path());
    }
}
