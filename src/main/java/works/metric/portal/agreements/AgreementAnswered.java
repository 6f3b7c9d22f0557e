package works.metric.portal.agreements;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import works.metric.portal.access.AuditableEvent;

/**
 * The processor has signed an accepted version, which is in force by it, or has refused to.
 *
 * @param atOnce signed in the transaction of the acceptance, which tells of it
 */
public record AgreementAnswered(AgreementDetails agreement, AnswerDetails answer, boolean atOnce)
        implements AuditableEvent {

    @Override
    public String action() {
        return answer.signed() ? "agreement.countersigned" : "agreement.declined";
    }

    @Override
    public String subjectType() {
        return "agreement";
    }

    @Override
    public UUID subjectId() {
        return agreement.id();
    }

    @Override
    public String subjectLabel() {
        return String.valueOf(agreement.number());
    }

    @Override
    public List<FieldChange> changes() {
        List<FieldChange> changes = new ArrayList<>();
        changes.add(new FieldChange(
                "state", AgreementState.ACCEPTED.name(), agreement.state().name()));
        if (answer.signed()) {
            changes.add(new FieldChange("bytesSha256", agreement.bytesSha256(), answer.bytesSha256()));
        } else {
            changes.add(new FieldChange("reason", null, answer.reason()));
        }
        return List.copyOf(changes);
    }
}
