package works.metric.portal.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import works.metric.portal.access.AuditableEvent;
import works.metric.portal.pdf.SealedPdf;

/** The list of sub-processors was taken away as a sealed document, which is among the issued ones from then on. */
record RegisterMade(UUID subjectId, LocalDate day, SealedPdf pdf) implements AuditableEvent {

    @Override
    public String action() {
        return "subprocessor-register.made";
    }

    @Override
    public String subjectType() {
        return "subprocessor-register";
    }

    @Override
    public String subjectLabel() {
        return day.toString();
    }

    @Override
    public List<FieldChange> changes() {
        return List.of(new FieldChange("bytesSha256", null, pdf.sha256OfBytes()));
    }
}
