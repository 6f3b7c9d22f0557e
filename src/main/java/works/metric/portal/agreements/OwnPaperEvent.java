package works.metric.portal.agreements;

import java.util.List;
import java.util.UUID;
import works.metric.portal.access.AuditableEvent;

record OwnPaperEvent(String action, UUID subjectId, String subjectLabel, List<FieldChange> changes)
        implements AuditableEvent {

    @Override
    public String subjectType() {
        return "own-paper";
    }
}
