package works.metric.portal.subprocessors;

import java.util.List;
import java.util.UUID;
import works.metric.portal.access.AuditableEvent;

/** A change of the register went a step on its way at MetricWorks. */
record ChangeEvent(String action, UUID subjectId, String subjectLabel, List<FieldChange> changes)
        implements AuditableEvent {

    @Override
    public String subjectType() {
        return "subprocessor-change";
    }
}
