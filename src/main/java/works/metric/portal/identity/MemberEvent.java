package works.metric.portal.identity;

import java.util.List;
import java.util.UUID;
import works.metric.portal.access.AuditableEvent;

/** Something happened to a member. */
public record MemberEvent(String action, UUID subjectId, String subjectLabel, List<FieldChange> changes)
        implements AuditableEvent {

    @Override
    public String subjectType() {
        return "member";
    }
}
