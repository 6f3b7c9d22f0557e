package works.metric.portal.requests;

import java.util.List;
import java.util.UUID;
import works.metric.portal.access.AuditableEvent;

/** One step for many requests was asked for, could not be taken for one of them, or is finished. */
record BulkEvent(String action, UUID subjectId, String subjectLabel, List<FieldChange> changes)
        implements AuditableEvent {

    @Override
    public String subjectType() {
        return "request-bulk";
    }
}
