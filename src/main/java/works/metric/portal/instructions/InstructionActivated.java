package works.metric.portal.instructions;

import java.util.List;
import java.util.UUID;
import works.metric.portal.access.AuditableEvent;

/**
 * A version came into force, and its predecessor, if any, went out of it: what MetricWorks may do has changed, and so
 * has Annex II of the DPA. Published inside the transaction that makes it true.
 */
public record InstructionActivated(
        UUID instructionId, int instructionNumber, int version, String subjectLabel, List<FieldChange> changes)
        implements AuditableEvent {

    @Override
    public String action() {
        return "instruction.activated";
    }

    @Override
    public String subjectType() {
        return InstructionEvent.SUBJECT;
    }

    @Override
    public UUID subjectId() {
        return instructionId;
    }
}
