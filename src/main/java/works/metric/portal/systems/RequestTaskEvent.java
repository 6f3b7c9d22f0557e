package works.metric.portal.systems;

import java.util.List;
import java.util.UUID;
import works.metric.portal.access.AuditableEvent;

/** Something happened to the tasks of a case. Stands with the case's own entries; carries no words that were written. */
public record RequestTaskEvent(String action, UUID subjectId, String subjectLabel, List<FieldChange> changes)
        implements AuditableEvent {

    @Override
    public String subjectType() {
        return "request";
    }
}
