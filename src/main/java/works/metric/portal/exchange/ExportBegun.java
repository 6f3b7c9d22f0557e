package works.metric.portal.exchange;

import java.util.List;
import java.util.UUID;
import works.metric.portal.access.AuditableEvent;

/**
 * Somebody is about to take the list away as a file. Written before its first byte: whatever happens then, that somebody
 * asked for it is known.
 */
record ExportBegun(UUID subjectId, ExportFormat format, String filter) implements AuditableEvent {

    @Override
    public String action() {
        return "request.export-begun";
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
        return List.of(new FieldChange("filter", null, filter));
    }
}
