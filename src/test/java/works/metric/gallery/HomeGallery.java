package works.metric.gallery;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.util.List;
import works.metric.portal.shell.MainLayout;
import works.metric.portal.uikit.BarPlot;
import works.metric.portal.uikit.Callout;
import works.metric.portal.uikit.EmptyState;
import works.metric.portal.uikit.LegalDate;
import works.metric.portal.uikit.Page;
import works.metric.portal.uikit.PageHeader;
import works.metric.portal.uikit.Progress;
import works.metric.portal.uikit.RecordTable;
import works.metric.portal.uikit.Section;
import works.metric.portal.uikit.Stat;
import works.metric.portal.uikit.StatusBadge;
import works.metric.portal.uikit.Symbol;
import works.metric.portal.uikit.Tone;

@Route(value = "home", layout = MainLayout.class)
class HomeGallery extends Page {

    private record Waiting(String what, String kind, LocalDate due, String who) {}

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    HomeGallery() {
        Button invite = new Button("New request", Symbol.PLUS.icon());
        invite.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        add(
                new PageHeader("What waits for you")
                        .withLead("Everything with a legal date that needs a decision of yours, the nearest first.")
                        .withActions(invite),
                Stat.row(
                        new Stat("4", "Open requests").withLink("requests").withNote(Tone.DANGER, "1 overdue"),
                        new Stat("1", "Sub-processor notice")
                                .withLink("subprocessors")
                                .withNote(Tone.WARNING, "Objection window closes today"),
                        new Stat("18 h", "Median time to close").withNote(Tone.SUCCESS, "All in time this year"),
                        new Stat("v4", "Agreement in force").withLink("agreements")),
                new Section("Waiting for a decision", waiting())
                        .withLaw("Art. 12(3), 28(2)")
                        .framed(),
                new Section("Requests by month", plot())
                        .withLead("Against the legal month, all channels.")
                        .framed(),
                new Callout(
                                Tone.INFO,
                                "Your yearly audit report is due in December",
                                "Myrdahl og Sveen delivers it to the library by 31 December 2026. You will get a notice.")
                        .withLaw("Art. 28(3)(h) GDPR"),
                new Section(
                                "Objections",
                                new EmptyState(
                                                Symbol.NETWORK,
                                                "No objections yet",
                                                "When we want to use a new sub-processor you have 30 days to object here. What you write goes to our privacy officer.")
                                        .withAction(new Anchor("subprocessors", "See the sub-processors")))
                        .framed(),
                new Section("Proof pack", progress()).framed());
    }

    private static RecordTable<Waiting> waiting() {
        RecordTable<Waiting> table = new RecordTable<>("What waits for your decision");
        table.text("What", Waiting::what);
        table.component("Kind", row -> new Span(row.kind())).quiet();
        table.component("Legal date", row -> new LegalDate(row.due(), TODAY, row.who()));
        table.component(
                "State",
                row -> row.due().isBefore(TODAY)
                        ? new StatusBadge(Tone.DANGER, "Overdue")
                        : new StatusBadge(Tone.WARNING, Symbol.PAUSE, "Needs you"));
        return table.link(row -> "requests")
                .items(List.of(
                        new Waiting(
                                "R-2038: erasure, two identifiers",
                                "End-user request",
                                TODAY.minusDays(3),
                                "your decision"),
                        new Waiting(
                                "Intercom moves its hosting to Ireland",
                                "Sub-processor change",
                                TODAY,
                                "your objection"),
                        new Waiting(
                                "R-2041: access and portability",
                                "End-user request",
                                TODAY.plusDays(8),
                                "MetricWorks’ work"),
                        new Waiting("Agreement version 5", "Agreement", TODAY.plusDays(38), "your acceptance")));
    }

    private static BarPlot plot() {
        return new BarPlot(
                        "Requests closed, by month",
                        "Month",
                        new BarPlot.Series("In time", Tone.INFO),
                        new BarPlot.Series("Late", Tone.WARNING),
                        new BarPlot.Series("Still open", Tone.NEUTRAL))
                .bar("July", 12, 0, 0)
                .bar("August", 19, 1, 0)
                .bar("September", 9, 0, 0)
                .bar("October", 23, 2, 0)
                .bar("November", 14, 0, 4);
    }

    private static Progress progress() {
        Progress progress = new Progress("Collecting the audit entries of 2026");
        progress.show(0.62, "Collecting the audit entries of 2026: 6,208 of 10,013");
        return progress.withCancel(() -> {});
    }
}
