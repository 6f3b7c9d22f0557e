package works.metric.portal.instructions;

import java.util.List;
import java.util.UUID;
import works.metric.portal.access.AuditableEvent;

/** One of the sides said something on a challenge, or it came to its end. */
public record ChallengeEvent(
        String action, UUID subjectId, String subjectLabel, List<FieldChange> changes, ChallengeDetails challenge)
        implements AuditableEvent {

    @Override
    public String subjectType() {
        return InstructionEvent.SUBJECT;
    }
}
