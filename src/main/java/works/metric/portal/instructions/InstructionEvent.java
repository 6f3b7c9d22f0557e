package works.metric.portal.instructions;

import java.util.List;
import java.util.UUID;
import works.metric.portal.access.AuditableEvent;

/** Something happened to a draft; nothing in force changed. */
public record InstructionEvent(String action, UUID subjectId, String subjectLabel, List<FieldChange> changes)
        implements AuditableEvent {

    static final String SUBJECT = "instruction";

    @Override
    public String subjectType() {
        return SUBJECT;
    }
}
