package works.metric.portal.requests.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Page;
import works.metric.portal.requests.BulkDetails;
import works.metric.portal.requests.RequestBulkService;
import works.metric.portal.uikit.Dates;
import works.metric.portal.uikit.KeyFacts;
import works.metric.portal.uikit.Pager;
import works.metric.portal.uikit.Progress;
import works.metric.portal.uikit.RecordTable;
import works.metric.portal.uikit.Section;
import works.metric.portal.uikit.Stat;
import works.metric.portal.uikit.ViewAddress;

/**
 * How far one step for many requests is, and which were left out and why. Drawn anew only where something changed: what
 * has the keyboard keeps it, and a screen reader is told each tenth of the way and not each second.
 */
class BulkProgress extends Div {

    private static final int TENTH = 10;
    /** Earlier, a guess at the time left would be wild. */
    private static final double TELLING = 0.02;

    private final transient RequestBulkService bulks;
    private final transient RequestAddress address;
    private final transient ZoneId zone;
    private final transient Clock clock;
    private final @Nullable String pageKey;
    private final Progress bar = new Progress(t("requests.bulk.progress", 0));
    private final Div head = new Div();
    private final Div figures = new Div();
    private final Div leftOut = new Div();
    private int shownFailed = -1;

    BulkProgress(RequestBulkService bulks, RequestAddress address, ZoneId zone, Clock clock, @Nullable String pageKey) {
        this.bulks = bulks;
        this.address = address;
        this.zone = zone;
        this.clock = clock;
        this.pageKey = pageKey;
        addClassName("sections");
        head.addClassName("sections");
        leftOut.addClassName("sections");
        add(head, bar, figures, leftOut);
    }

    void show(BulkDetails bulk) {
        head(bulk);
        int percent = (int) (bulk.fraction() * 100);
        bar.setVisible(bulk.isRunning());
        bar.show(bulk.fraction(), t("requests.bulk.progress", percent - percent % TENTH));
        figures.removeAll();
        figures.add(Stat.row(
                new Stat(t("requests.bulk.percent", percent), t("requests.bulk.percent.label")),
                new Stat(t("requests.bulk.number", bulk.done()), t("requests.bulk.done", bulk.total())),
                new Stat(t("requests.bulk.number", bulk.failed()), t("requests.bulk.failed"))));
        if (bulk.failed() != shownFailed) {
            shownFailed = bulk.failed();
            leftOut(bulk);
        }
    }

    private void head(BulkDetails bulk) {
        head.removeAll();
        KeyFacts facts = new KeyFacts()
                .fact(
                        t("requests.bulk.step"),
                        t("requests.bulk.step." + bulk.step().name(), String.valueOf(bulk.assignee())))
                .fact(t("requests.bulk.asked"), bulk.askedBy() + ", " + Dates.moment(bulk.askedAt(), zone));
        if (bulk.finishedAt() != null) {
            facts.fact(t("requests.bulk.ended"), Dates.moment(bulk.finishedAt(), zone));
        }
        head.add(facts);
        if (bulk.isRunning()) {
            head.add(new Paragraph(left(bulk) + t("requests.bulk.leave")));
        } else if (bulk.failed() == 0) {
            head.add(new Paragraph(t("requests.bulk.all-done")));
        }
    }

    private String left(BulkDetails bulk) {
        if (bulk.fraction() < TELLING) {
            return "";
        }
        Duration past = Duration.between(bulk.askedAt(), clock.instant());
        double seconds = past.toSeconds() * (1 - bulk.fraction()) / bulk.fraction();
        return t("requests.bulk.minutes", Math.max(1, Math.round(seconds / 60))) + " ";
    }

    private void leftOut(BulkDetails bulk) {
        leftOut.removeAll();
        if (bulk.failed() == 0) {
            return;
        }
        RecordTable<BulkDetails.Reason> reasons = new RecordTable<>(t("requests.bulk.reasons"));
        reasons.text(t("requests.bulk.reason"), reason -> t(reason.problem()));
        reasons.text(t("requests.bulk.how-many"), reason -> t("requests.bulk.number", reason.count()))
                .numeric();
        Page<BulkDetails.Failure> page = bulks.failures(bulk.id(), pageKey);
        RecordTable<BulkDetails.Failure> rows = new RecordTable<>(t("requests.bulk.left-out"));
        rows.text(t("requests.field.reference"), BulkDetails.Failure::reference);
        rows.text(t("requests.bulk.why"), failure -> t(failure.problem()));
        rows.link(failure -> address.open(failure.request()).href());
        rows.pager(new Pager(
                href(bulk, RequestListQuery.BEFORE, page.previous()), href(bulk, RequestListQuery.AFTER, page.next())));
        leftOut.add(
                new Section(t("requests.bulk.reasons"), reasons.items(bulk.reasons())),
                new Section(t("requests.bulk.left-out"), rows.items(page.items())));
    }

    private @Nullable String href(BulkDetails bulk, String name, @Nullable String key) {
        ViewAddress here = address.bulk(bulk.id());
        return key == null ? null : here.with(name, key).href();
    }
}
