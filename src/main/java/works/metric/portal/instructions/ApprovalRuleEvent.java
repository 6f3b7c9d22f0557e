package works.metric.portal.instructions;

import java.util.List;
import java.util.UUID;
import works.metric.portal.access.AuditableEvent;

/** Something happened to the rule on second persons. */
record ApprovalRuleEvent(String action, UUID subjectId, List<FieldChange> changes) implements AuditableEvent {

    @Override
    public String subjectType() {
        return "instruction-approval";
    }

    @Override
    public String subjectLabel() {
        return "";
    }
}
