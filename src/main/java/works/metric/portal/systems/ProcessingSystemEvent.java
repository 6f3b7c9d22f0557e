package works.metric.portal.systems;

import java.util.List;
import java.util.UUID;
import works.metric.portal.access.AuditableEvent;

/** MetricWorks' register of systems changed. */
public record ProcessingSystemEvent(String action, UUID subjectId, String subjectLabel, List<FieldChange> changes)
        implements AuditableEvent {

    @Override
    public String subjectType() {
        return "system";
    }
}
