package works.metric.portal.agreements;

import java.util.List;
import java.util.UUID;
import works.metric.portal.access.AuditableEvent;

/** MetricWorks changed a template of the agreement. Outside of any tenant. */
record TemplateEvent(String action, UUID subjectId, String subjectLabel, List<FieldChange> changes)
        implements AuditableEvent {

    @Override
    public String subjectType() {
        return "agreement-template";
    }
}
