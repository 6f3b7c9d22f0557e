package works.metric.portal.exchange;

import java.util.List;
import java.util.UUID;
import works.metric.portal.access.AuditableEvent;

/** Somebody took the list away as a file. @param whole false when it was broken off */
record RequestsExported(UUID subjectId, ExportFormat format, String filter, long rows, boolean whole)
        implements AuditableEvent {

    @Override
    public String action() {
        return whole ? "request.exported" : "request.export-broken-off";
    }

    @Override
    public String subjectType() {
        return "request-export";
    }

    @Override
    public String subjectLabel() {
        return format.name();
    }

    @Override
    public List<FieldChange> changes() {
        return List.of(new FieldChange("filter", null, filter), new FieldChange("rows", null, String.valueOf(rows)));
    }
}
