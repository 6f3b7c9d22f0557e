package works.metric.portal.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import works.metric.portal.access.AuditableEvent;
import works.metric.portal.pdf.SealedPdf;

/** Somebody made an audit report (GDPR Art. 28(3)(h)); whoever holds the file can be told which one it is. */
record AuditReportMade(UUID subjectId, LocalDate from, LocalDate to, int entries, SealedPdf pdf)
        implements AuditableEvent {

    @Override
    public String action() {
        return "audit.report-made";
    }

    @Override
    public String subjectType() {
        return "audit-report";
    }

    @Override
    public String subjectLabel() {
        return from + " – " + to;
    }

    @Override
    public List<FieldChange> changes() {
        return List.of(
                new FieldChange("entries", null, String.valueOf(entries)),
                new FieldChange("pages", null, String.valueOf(pdf.pages())),
                new FieldChange("contentSha256", null, pdf.contentSha256()),
                new FieldChange("bytesSha256", null, pdf.sha256OfBytes()));
    }
}
