package works.metric.portal.inforce;

import java.util.List;
import java.util.UUID;
import works.metric.portal.access.AuditableEvent;

/** A processing system said which state of the instructions it applies. */
record AppliedEvent(UUID subjectId, String subjectLabel, List<FieldChange> changes) implements AuditableEvent {

    @Override
    public String action() {
        return "in-force.applied";
    }

    @Override
    public String subjectType() {
        return "in-force";
    }
}
