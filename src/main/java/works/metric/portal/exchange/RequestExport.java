package works.metric.portal.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Page;
import works.metric.portal.requests.Closing;
import works.metric.portal.requests.RequestFilter;
import works.metric.portal.requests.RequestSummary;
import works.metric.portal.texts.Texts;

/**
 * Writes the list as a file while it is read, one page at a time, each in a transaction of its own. Names no data
 * subject. What moves in the list meanwhile may be missing or stand twice, as on the screen.
 */
@Component
public class RequestExport {

    private static final List<String> HEADERS = List.of(
            "requests.field.reference",
            "requests.field.type",
            "requests.field.regulation",
            "requests.field.state",
            "requests.field.submitted",
            "requests.field.legal-date",
            "requests.field.promise-date",
            "exchange.field.closed",
            "exchange.field.in-time",
            "requests.field.app",
            "requests.field.assignee");

    private final ExportService exports;
    private final FilterWords words;
    private final Texts texts;

    RequestExport(ExportService exports, FilterWords words, Texts texts) {
        this.exports = exports;
        this.words = words;
        this.texts = texts;
    }

    /**
     * @param language of the headers and words
     * @return how many rows there are, without the header
     * @throws IOException when whoever reads is gone; the rows written so far are in the audit all the same
     */
    public long write(RequestFilter filter, ExportFormat format, Locale language, OutputStream out) throws IOException {
        Page<RequestSummary> first = exports.page(filter, null);
        UUID id = Ids.next();
        exports.begin(id, format, words.of(language, filter));
        AtomicLong rows = new AtomicLong();
        boolean whole = false;
        try {
            write(first, filter, format, language, out, rows);
            whole = true;
        } finally {
            exports.taken(id, format, words.of(language, filter), rows.get(), whole);
        }
        return rows.get();
    }

    private void write(
            Page<RequestSummary> first,
            RequestFilter filter,
            ExportFormat format,
            Locale language,
            OutputStream out,
            AtomicLong rows)
            throws IOException {
        try (SheetWriter sheet = SheetWriter.to(out, format, texts.get(language, "requests.list.title"))) {
            sheet.row(HEADERS.stream().map(key -> texts.get(language, key)).toList());
            for (Page<RequestSummary> page = first; ; page = exports.page(filter, page.next())) {
                for (RequestSummary row : page.items()) {
                    sheet.row(cells(row, language));
                    rows.incrementAndGet();
                }
                if (page.next() == null) {
                    return;
                }
            }
        }
    }

    private List<@Nullable String> cells(RequestSummary row, Locale language) {
        Closing closing = row.closing();
        return Arrays.asList(
                row.reference(),
                texts.get(language, "requests.type." + row.type()),
                row.regulation().shortName(),
                texts.get(language, "requests.state." + row.state()),
                row.submittedOn().toString(),
                row.clocks().legal().toString(),
                row.clocks().promise().toString(),
                closing == null ? null : closing.on().toString(),
                closing == null ? null : texts.get(language, closing.withinLegal() ? "exchange.yes" : "exchange.no"),
                row.app(),
                row.assignee());
    }
}
