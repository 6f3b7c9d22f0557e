package works.metric.portal.audit;

import java.util.List;
import java.util.UUID;
import works.metric.portal.access.AuditableEvent;

/** A fact for tests. */
record Happened(UUID subjectId, String subjectLabel, List<FieldChange> changes) implements AuditableEvent {

    @Override
    public String action() {
        return "member.role-changed";
    }

    @Override
    public String subjectType() {
        return "member";
    }
}
