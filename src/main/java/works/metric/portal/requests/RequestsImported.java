package works.metric.portal.requests;

import java.util.List;
import java.util.UUID;
import works.metric.portal.access.AuditableEvent;

/** Many requests were recorded at once. Each has an entry of its own too. */
record RequestsImported(UUID subjectId, int recorded, int known) implements AuditableEvent {

    @Override
    public String action() {
        return "request.imported";
    }

    @Override
    public String subjectType() {
        return "request-import";
    }

    @Override
    public String subjectLabel() {
        return String.valueOf(recorded);
    }

    @Override
    public List<FieldChange> changes() {
        return List.of(
                new FieldChange("recorded", null, String.valueOf(recorded)),
                new FieldChange("known", null, String.valueOf(known)));
    }
}
