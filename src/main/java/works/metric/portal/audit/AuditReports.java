package works.metric.portal.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import works.metric.portal.pdf.AuditReportDocument;
import works.metric.portal.pdf.AuditReportDocument.ActionTotal;
import works.metric.portal.pdf.AuditReportDocument.Change;
import works.metric.portal.pdf.AuditReportDocument.Entry;
import works.metric.portal.tenant.TenantDetails;

/** Turns entries into the report's record, in the tenant's language and time zone. */
@Component
class AuditReports {

    /** Of the document's form, not of its content. */
    private static final String VERSION = "1";

    private final AuditWords words;
    private final ReportingProcessor processor;

    AuditReports(AuditWords words, ReportingProcessor processor) {
        this.words = words;
        this.processor = processor;
    }

    AuditReportDocument document(
            TenantDetails tenant, AuditPeriod period, List<AuditRow> rows, String requestedBy, Instant now) {
        Locale language = tenant.language();
        return new AuditReportDocument(
                language,
                VERSION,
                processor.legalName(),
                tenant.name(),
                period.from(),
                period.to(),
                tenant.timeZone(),
                requestedBy,
                now,
                totals(rows, language),
                rows.stream().map(row -> entry(row, language)).toList());
    }

    private List<ActionTotal> totals(List<AuditRow> rows, Locale language) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        rows.forEach(row -> counts.merge(words.action(language, row.action()), 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(count -> new ActionTotal(count.getKey(), count.getValue()))
                .toList();
    }

    private Entry entry(AuditRow row, Locale language) {
        return new Entry(
                row.happenedAt(),
                words.who(language, row),
                words.side(language, row.actorKind()),
                words.action(language, row.action()),
                row.subjectLabel(),
                row.changes().stream()
                        .map(change -> new Change(
                                words.field(language, change.field()),
                                words.value(language, row.subjectType(), change.field(), change.before()),
                                words.value(language, row.subjectType(), change.field(), change.after())))
                        .toList(),
                row.origin(),
                text(row.supportAccessId()));
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
