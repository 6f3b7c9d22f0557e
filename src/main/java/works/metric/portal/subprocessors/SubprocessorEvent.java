package works.metric.portal.subprocessors;

import java.util.List;
import java.util.UUID;
import works.metric.portal.access.AuditableEvent;

/** MetricWorks' register changed: the controllers are to be told (GDPR Art. 28(2)). */
public record SubprocessorEvent(String action, UUID subjectId, String subjectLabel, List<FieldChange> changes)
        implements AuditableEvent {

    @Override
    public String subjectType() {
        return "subprocessor";
    }
}
