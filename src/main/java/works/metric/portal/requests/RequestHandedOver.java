package works.metric.portal.requests;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.AuditableEvent;

/**
 * Somebody gave a case to another person, who does not know yet.
 *
 * @param subjectLabel the case's reference
 * @param before who had it; null for nobody
 */
public record RequestHandedOver(
        UUID subjectId, String subjectLabel, @Nullable String before, Assignee assignee) implements AuditableEvent {

    @Override
    public String action() {
        return TimelineKind.HANDED_OVER.action();
    }

    @Override
    public String subjectType() {
        return "request";
    }

    @Override
    public List<FieldChange> changes() {
        return List.of(new FieldChange("assignee", before, assignee.name()));
    }
}
