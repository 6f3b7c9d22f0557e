package works.metric.portal.requests.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Page;
import works.metric.portal.requests.Closing;
import works.metric.portal.requests.RequestSummary;
import works.metric.portal.uikit.LawNote;
import works.metric.portal.uikit.LegalDate;
import works.metric.portal.uikit.Pager;
import works.metric.portal.uikit.RecordTable;
import works.metric.portal.uikit.ViewAddress;

/** One page of the list. The order is the law's: what must be answered first stands first, closed ones at the end. */
class RequestTable extends RecordTable<RequestSummary> {

    private final transient LocalDate today;

    RequestTable(
            RequestAddress address,
            QueryParameters url,
            Page<RequestSummary> page,
            @Nullable UUID open,
            LocalDate today,
            @Nullable PickBar picks,
            Component whenEmpty) {
        super(t("requests.list.title"));
        this.today = today;
        component(t("requests.field.reference"), RequestTable::reference);
        component(
                        t("requests.field.type"),
                        row -> LawNote.beside(
                                RequestWords.type(row.type()), RequestWords.law(row.regulation(), row.type())))
                .selfEvident();
        component(t("requests.field.state"), row -> RequestWords.badge(row.state()))
                .corner();
        component(t("requests.field.legal-date"), this::legal);
        component(t("requests.field.promise-date"), this::promise).quiet();
        component(t("requests.field.assignee"), RequestTable::assignee).quiet();
        if (picks != null) {
            pick(picks::box);
        }
        link(row -> address.open(row.id()).with(url).href());
        selected(row -> row.id().equals(open));
        whenEmpty(whenEmpty);
        pager(new Pager(
                href(address, url, RequestListQuery.BEFORE, page.previous()),
                href(address, url, RequestListQuery.AFTER, page.next())));
        items(page.items());
    }

    private static Span reference(RequestSummary row) {
        Span reference = new Span(row.reference());
        reference.addClassName("in-one-line");
        return reference;
    }

    private static Span assignee(RequestSummary row) {
        return new Span(row.assignee() == null ? "–" : row.assignee());
    }

    private Component legal(RequestSummary row) {
        Closing closing = row.closing();
        return closing == null
                ? new LegalDate(row.clocks().legal(), today, RequestWords.whoWaits(row.state()))
                : LegalDate.settled(closing.on(), RequestWords.inTime(closing));
    }

    private Component promise(RequestSummary row) {
        return row.closing() == null ? new LegalDate(row.clocks().promise(), today, "") : new Span("–");
    }

    private static @Nullable String href(
            RequestAddress address, QueryParameters url, String name, @Nullable String key) {
        if (key == null) {
            return null;
        }
        ViewAddress list = address.list().with(url.excluding(RequestListQuery.AFTER, RequestListQuery.BEFORE));
        return list.with(name, key).href();
    }
}
