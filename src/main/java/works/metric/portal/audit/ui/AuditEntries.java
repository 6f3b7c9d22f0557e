package works.metric.portal.audit.ui;

import static works.metric.portal.uikit.Texts.locale;
import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Page;
import works.metric.portal.audit.AuditRow;
import works.metric.portal.audit.AuditService;
import works.metric.portal.audit.AuditWords;
import works.metric.portal.uikit.Columns;
import works.metric.portal.uikit.EmptyState;
import works.metric.portal.uikit.FilterBar;
import works.metric.portal.uikit.Moment;
import works.metric.portal.uikit.Pager;
import works.metric.portal.uikit.RecordTable;
import works.metric.portal.uikit.StatusBadge;
import works.metric.portal.uikit.Symbol;
import works.metric.portal.uikit.Tone;

/** Entries with their filters, and the one that is open. The same for a tenant and for MetricWorks at home. */
class AuditEntries extends Div {

    private final AuditWords words;
    private final AuditPlace place;
    private final ZoneId zone;

    AuditEntries(AuditService audit, AuditWords words, AuditPlace place) {
        this.words = words;
        this.place = place;
        this.zone = audit.timeZone();
        AuditRow opened = place.open() == null ? null : audit.byId(place.open());
        Page<AuditRow> page = audit.list(place.filter(), place.key());
        FilterBar filters = filters(page.items());
        filters.show(place.query());
        Columns columns = new Columns(filters);
        columns.showList(table(page, filters.isActive(), opened));
        if (opened != null) {
            EntryPanel panel = new EntryPanel(opened, words, place, zone);
            columns.showDetail(panel.header(), place.list().href(), panel);
        }
        add(columns);
    }

    private FilterBar filters(List<AuditRow> shown) {
        FilterBar filters = new FilterBar(
                        query -> place.everything().with(query).open())
                .choice(
                        AuditPlace.ACTION,
                        t("audit.filter.action"),
                        words.actions(locale()).entrySet().stream()
                                .map(action -> new FilterBar.Option(action.getValue(), action.getKey()))
                                .toList())
                .day(AuditPlace.FROM, t("audit.filter.from"))
                .day(AuditPlace.TO, t("audit.filter.to"));
        place.uuid(AuditPlace.ACTOR).ifPresent(id -> {
            String name = shown.stream()
                    .filter(row -> row.actorId().equals(id))
                    .map(row -> words.who(locale(), row))
                    .findFirst()
                    .orElse(t("audit.filter.one-person"));
            filters.choice(
                    AuditPlace.ACTOR, t("audit.filter.actor"), List.of(new FilterBar.Option(id.toString(), name)));
        });
        place.uuid(AuditPlace.SUBJECT).ifPresent(id -> {
            String name = shown.stream()
                    .filter(row -> row.subjectId().equals(id))
                    .map(AuditRow::subjectLabel)
                    .findFirst()
                    .orElse(t("audit.filter.one-thing"));
            filters.choice(
                    AuditPlace.SUBJECT, t("audit.filter.subject"), List.of(new FilterBar.Option(id.toString(), name)));
        });
        return filters;
    }

    private RecordTable<AuditRow> table(Page<AuditRow> page, boolean filtered, @Nullable AuditRow opened) {
        RecordTable<AuditRow> table = new RecordTable<>(t("audit.title"));
        table.text(t("audit.what"), this::sentence);
        table.component(t("audit.who"), this::who);
        table.component(t("audit.when"), row -> Moment.of(row.happenedAt(), zone))
                .quiet();
        return table.link(row -> place.entry(row.id()).href())
                .selected(row -> opened != null && row.id().equals(opened.id()))
                .whenEmpty(nothing(filtered))
                .pager(new Pager(page(page.previous()), page(page.next())))
                .items(page.items());
    }

    private String sentence(AuditRow row) {
        return t("audit.sentence", words.action(locale(), row.action()), row.subjectLabel());
    }

    private Component who(AuditRow row) {
        Div who = new Div(new Span(words.who(locale(), row)));
        if (row.supportAccessId() != null) {
            who.add(new StatusBadge(Tone.WARNING, Symbol.EYE, t("audit.support.mark")));
        }
        return who;
    }

    private EmptyState nothing(boolean filtered) {
        return filtered
                ? new EmptyState(Symbol.SEARCH, t("audit.none-found"), t("audit.none-found.text"))
                        .withAction(new Anchor(place.everything().href(), t("audit.show-all")))
                : new EmptyState(Symbol.SHIELD, t("audit.empty"), t("audit.empty.text"));
    }

    private @Nullable String page(@Nullable String key) {
        return key == null ? null : place.list().with(AuditPlace.PAGE, key).href();
    }
}
