package works.metric.portal.requests;

import java.util.List;
import java.util.UUID;
import works.metric.portal.access.AuditableEvent;

/** The controller has the identifiers of closed cases kept for another time from now on. */
record RetentionEvent(UUID subjectId, List<FieldChange> changes) implements AuditableEvent {

    @Override
    public String action() {
        return "request-retention.changed";
    }

    @Override
    public String subjectType() {
        return "request-retention";
    }

    @Override
    public String subjectLabel() {
        return "";
    }
}
