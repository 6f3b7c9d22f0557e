package works.metric.portal.agreements;

import java.util.List;
import java.util.UUID;
import works.metric.portal.access.AuditableEvent;

/**
 * A version was accepted, in the transaction that is still running.
 *
 * @param signedAtOnce whether the processor signs it in the same transaction
 */
public record AgreementAccepted(AgreementDetails agreement, boolean signedAtOnce) implements AuditableEvent {

    @Override
    public String action() {
        return "agreement.accepted";
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
        return List.of(
                new FieldChange("state", null, agreement.state().name()),
                new FieldChange("contentSha256", null, agreement.contentSha256()),
                new FieldChange("bytesSha256", null, agreement.bytesSha256()));
    }
}
