package works.metric.portal.requests;

import java.util.List;
import java.util.UUID;
import works.metric.portal.access.AuditableEvent;

/** Something happened to a request. Names it by its reference; never carries an identifier, a note or a reason. */
public record RequestEvent(String action, UUID subjectId, String subjectLabel, List<FieldChange> changes)
        implements AuditableEvent {

    @Override
    public String subjectType() {
        return "request";
    }
}
