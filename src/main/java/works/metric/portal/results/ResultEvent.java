package works.metric.portal.results;

import java.util.List;
import java.util.UUID;
import works.metric.portal.access.AuditableEvent;

/** Something happened to a package. Names it by its request's reference: a file's name may name a person. */
record ResultEvent(String action, UUID subjectId, String subjectLabel, List<FieldChange> changes)
        implements AuditableEvent {

    @Override
    public String subjectType() {
        return "result";
    }
}
