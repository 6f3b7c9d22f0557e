package works.metric.portal.audit;

import java.util.List;
import java.util.UUID;
import works.metric.portal.access.AuditableEvent;

/** Somebody of MetricWorks looked at the tenant's entries, which name the tenant's people. */
record AuditRead(UUID tenant, String label, List<FieldChange> changes) implements AuditableEvent {

    @Override
    public String action() {
        return "audit.read";
    }

    @Override
    public String subjectType() {
        return "audit";
    }

    @Override
    public UUID subjectId() {
        return tenant;
    }

    @Override
    public String subjectLabel() {
        return label;
    }
}
