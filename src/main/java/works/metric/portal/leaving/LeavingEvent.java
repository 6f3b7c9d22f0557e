package works.metric.portal.leaving;

import java.util.List;
import java.util.UUID;
import works.metric.portal.access.AuditableEvent;

/** Somebody gave notice, changed what is to become of the data, or took it back; and each thing MetricWorks did then. */
public record LeavingEvent(String action, String subjectLabel, List<FieldChange> changes, LeavingDetails leaving)
        implements AuditableEvent {

    public static final String SUBJECT = "leaving";

    @Override
    public String subjectType() {
        return SUBJECT;
    }

    @Override
    public UUID subjectId() {
        return leaving.id();
    }
}
