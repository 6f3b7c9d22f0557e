package works.metric.portal.agreements;

import java.util.List;
import java.util.UUID;
import works.metric.portal.access.AuditableEvent;

/** Something happened to an agreement, other than its acceptance. */
record AgreementEvent(String action, UUID subjectId, String subjectLabel, List<FieldChange> changes)
        implements AuditableEvent {

    AgreementEvent(String action, UUID subjectId, int number, FieldChange... changes) {
        this(action, subjectId, String.valueOf(number), List.of(changes));
    }

    @Override
    public String subjectType() {
        return "agreement";
    }
}
