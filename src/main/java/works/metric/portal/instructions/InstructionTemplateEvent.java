package works.metric.portal.instructions;

import java.util.List;
import java.util.UUID;
import works.metric.portal.access.AuditableEvent;

/** MetricWorks changed what an instruction can be started from. */
record InstructionTemplateEvent(String action, UUID subjectId, String subjectLabel, List<FieldChange> changes)
        implements AuditableEvent {

    @Override
    public String subjectType() {
        return "instruction-template";
    }
}
