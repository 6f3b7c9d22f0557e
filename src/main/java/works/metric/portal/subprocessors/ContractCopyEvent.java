package works.metric.portal.subprocessors;

import java.util.List;
import java.util.UUID;
import works.metric.portal.access.AuditableEvent;

/** The copy of a sub-processor's contract was asked for, given, or taken out of the portal. In the tenant's scope. */
public record ContractCopyEvent(String action, UUID subjectId, String subjectLabel, List<FieldChange> changes)
        implements AuditableEvent {

    @Override
    public String subjectType() {
        return "subprocessor-copy";
    }
}
