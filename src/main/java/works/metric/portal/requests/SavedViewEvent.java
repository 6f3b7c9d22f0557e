package works.metric.portal.requests;

import java.util.List;
import java.util.UUID;
import works.metric.portal.access.AuditableEvent;

/** A view of the list was saved, renamed or removed. */
record SavedViewEvent(String action, UUID subjectId, String subjectLabel, List<FieldChange> changes)
        implements AuditableEvent {

    @Override
    public String subjectType() {
        return "request-view";
    }
}
