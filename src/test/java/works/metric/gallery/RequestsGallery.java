package works.metric.gallery;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import works.metric.portal.shell.MainLayout;
import works.metric.portal.uikit.Callout;
import works.metric.portal.uikit.Columns;
import works.metric.portal.uikit.ConsequenceDialog;
import works.metric.portal.uikit.DetailHeader;
import works.metric.portal.uikit.Downloads;
import works.metric.portal.uikit.EmptyState;
import works.metric.portal.uikit.FilterBar;
import works.metric.portal.uikit.KeyFacts;
import works.metric.portal.uikit.LegalDate;
import works.metric.portal.uikit.Moment;
import works.metric.portal.uikit.Page;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.Pager;
import works.metric.portal.uikit.RecordColumn;
import works.metric.portal.uikit.RecordTable;
import works.metric.portal.uikit.Section;
import works.metric.portal.uikit.StatusBadge;
import works.metric.portal.uikit.Symbol;
import works.metric.portal.uikit.Timeline;
import works.metric.portal.uikit.Toasts;
import works.metric.portal.uikit.Tone;
import works.metric.portal.uikit.ViewAddress;

@Route(value = "requests/:id?", layout = MainLayout.class)
class RequestsGallery extends Page implements AfterNavigationObserver {

    private record Row(String number, String kind, String state, LocalDate due, String who) {}

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final List<Row> ROWS = List.of(
            new Row("R-2038", "Erasure", "overdue", TODAY.minusDays(3), "your decision"),
            new Row("R-2040", "Rectification", "waiting", TODAY, "your decision"),
            new Row("R-2041", "Access and portability", "working", TODAY.plusDays(8), "MetricWorks’ work"),
            new Row("R-2042", "Erasure", "working", TODAY.plusDays(13), "MetricWorks’ work"),
            new Row("R-2043", "Restriction", "waiting", TODAY.plusDays(27), "your decision"),
            new Row("R-2036", "Access", "done", TODAY.minusDays(11), ""));

    private final FilterBar filters = new FilterBar(
                    query -> address("").with(query).open())
            .search("q", "Search number or reference")
            .choice(
                    "state",
                    "State",
                    List.of(
                            new FilterBar.Option("waiting", "Needs you"),
                            new FilterBar.Option("working", "MetricWorks works on it"),
                            new FilterBar.Option("done", "Completed")))
            .day("from", "Received from");
    private final Columns columns = new Columns(filters);

    RequestsGallery() {
        Button create = new Button("New request", Symbol.PLUS.icon());
        create.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        add(
                new PageHeader("End-user requests")
                        .withLead(
                                "People who use their rights over data that MetricWorks holds for you. You decide; we carry it out and prove it.")
                        .withLaw("Art. 12 to 22 GDPR")
                        .withActions(create),
                columns);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        String open = event.getRouteParameters().get("id").orElse("");
        filters.show(query);
        columns.showList(list(query, open));
        ROWS.stream()
                .filter(row -> row.number().equals(open))
                .findFirst()
                .ifPresentOrElse(
                        row -> columns.showDetail(
                                header(row), address("").with(query).href(), detail(row)),
                        columns::hideDetail);
    }

    private RecordTable<Row> list(QueryParameters query, String open) {
        RecordTable<Row> table = new RecordTable<>("End-user requests");
        table.text("Number", Row::number)
                .sorted(
                        RecordColumn.Order.NONE,
                        address("").with(query).with("sort", "number").href());
        table.component("Right", row -> new Span(row.kind())).selfEvident();
        table.component("State", row -> badge(row.state())).corner();
        table.component(
                        "Legal date",
                        row -> row.state().equals("done")
                                ? LegalDate.settled(row.due(), "completed")
                                : new LegalDate(row.due(), TODAY, row.who()))
                .selfEvident()
                .sorted(
                        RecordColumn.Order.ASCENDING,
                        address("").with(query).with("sort", "-due").href());
        String state = query.getSingleParameter("state").orElse("");
        String words = query.getSingleParameter("q").orElse("");
        return table.link(row -> address(row.number()).with(query).href())
                .selected(row -> row.number().equals(open))
                .whenEmpty(new EmptyState(
                                Symbol.SEARCH,
                                "No request fits these filters",
                                "Take a filter away to see more. Requests closed for more than three years are kept in the archive.")
                        .withAction(new Button("Clear all filters", click -> filters.clearAll())))
                .pager(new Pager(
                        null, address("").with(query).with("after", "R-2036").href()))
                .items(ROWS.stream()
                        .filter(row -> state.isEmpty() || row.state().equals(state))
                        .filter(row -> row.number().contains(words))
                        .toList());
    }

    private static DetailHeader header(Row row) {
        Button complete = new Button("Refuse", click -> refuse(row).open());
        Button start =
                new Button("Hand over to MetricWorks", click -> Toasts.success(row.number() + " is with MetricWorks."));
        start.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        return new DetailHeader(row.number() + ": " + row.kind())
                .withStatus(badge(row.state()))
                .withActions(start, complete);
    }

    private static Component[] detail(Row row) {
        return new Component[] {
            new Section(
                    "Facts",
                    new KeyFacts()
                            .fact("Legal date", "Art. 12(3)", new LegalDate(row.due(), TODAY, row.who()))
                            .fact("Our promise", new LegalDate(TODAY.plusDays(2), TODAY, "MetricWorks’ work"))
                            .fact("Received", Moment.of(Instant.parse("2026-11-01T08:12:00Z"), OSLO))
                            .fact("Identifiers", "2: advertising ID, e-mail (hashed)")),
            new Callout(
                            Tone.WARNING,
                            "You decide before we act",
                            "A request is yours to decide. We hold the data unchanged until you hand it over to us or refuse it.")
                    .withLaw("Art. 28(3)(e) GDPR"),
            new Section("What happened", timeline()),
            new Section(
                    "Files",
                    Downloads.link(
                            "Result of the search (JSON, 18 kB)", "R-2041 result.json", "application/json", () -> "{}"
                                    .getBytes()))
        };
    }

    private static Timeline timeline() {
        return new Timeline(OSLO)
                .event(
                        Tone.INFO,
                        Symbol.PROGRESS,
                        Instant.parse("2026-11-12T13:40:00Z"),
                        "Jonas Weber, MetricWorks",
                        "Search in all stores started")
                .event(
                        Tone.SUCCESS,
                        Symbol.CHECK,
                        Instant.parse("2026-11-03T09:05:00Z"),
                        "Ingrid Østby",
                        "Identity confirmed by the app’s sign-in")
                .event(Instant.parse("2026-11-01T08:12:00Z"), "OpenDSR, credential “app-backend”", "Request received");
    }

    private static ConsequenceDialog refuse(Row row) {
        return new ConsequenceDialog(
                        "Refuse " + row.number() + "?",
                        "MetricWorks will not act on this request. The person must be told why within one month of receipt, and that they may complain to Datatilsynet. This cannot be taken back.")
                .requireReason("Reason for the refusal", "Shown in the letter to the person and kept with the request.")
                .dangerous()
                .onConfirm("Refuse the request", reason -> {
                    if (reason.length() < 10) {
                        throw new IllegalStateException("too short");
                    }
                    Toasts.problem(
                            "The request was changed by Jonas Weber a moment ago. Look at it again before you refuse it.");
                });
    }

    private static StatusBadge badge(String state) {
        return switch (state) {
            case "overdue" -> new StatusBadge(Tone.DANGER, "Overdue");
            case "waiting" -> new StatusBadge(Tone.WARNING, Symbol.PAUSE, "Needs you");
            case "working" -> new StatusBadge(Tone.INFO, Symbol.PROGRESS, "In progress");
            default -> new StatusBadge(Tone.SUCCESS, "Completed");
        };
    }

    private static ViewAddress address(String id) {
        return ViewAddress.of(
                RequestsGallery.class, id.isEmpty() ? RouteParameters.empty() : new RouteParameters("id", id));
    }
}
