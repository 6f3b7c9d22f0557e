package works.metric.portal.instructions;

import java.util.List;
import java.util.UUID;
import works.metric.portal.access.AuditableEvent;

/**
 * An instruction went out of force with nothing in its place: MetricWorks must stop what only it allowed. Published
 * inside the transaction that makes it true.
 *
 * @param version the version that was in force
 */
public record InstructionWithdrawn(
        UUID instructionId, int instructionNumber, int version, String subjectLabel, List<FieldChange> changes)
        implements AuditableEvent {

    @Override
    public String action() {
        return "instruction.withdrawn";
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
