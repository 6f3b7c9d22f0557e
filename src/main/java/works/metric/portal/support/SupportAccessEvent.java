package works.metric.portal.support;

import java.util.List;
import java.util.UUID;
import works.metric.portal.access.AuditableEvent;

/** Staff entered a tenant, or was shown out. */
public record SupportAccessEvent(String action, UUID subjectId, String subjectLabel, List<FieldChange> changes)
        implements AuditableEvent {

    @Override
    public String subjectType() {
        return "support-access";
    }
}
