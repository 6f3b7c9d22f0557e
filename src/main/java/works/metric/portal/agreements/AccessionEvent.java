package works.metric.portal.agreements;

import java.util.List;
import java.util.UUID;
import works.metric.portal.access.AuditableEvent;

/**
 * Something became of an accession, in the transaction that is still running.
 *
 * @param signatories who may sign for the tenant now; empty while nobody is named
 */
public record AccessionEvent(
        String action, AccessionDetails accession, List<UUID> signatories, List<FieldChange> changes)
        implements AuditableEvent {

    public AccessionEvent {
        signatories = List.copyOf(signatories);
        changes = List.copyOf(changes);
    }

    @Override
    public String subjectType() {
        return "affiliate";
    }

    @Override
    public UUID subjectId() {
        return accession.id();
    }

    @Override
    public String subjectLabel() {
        return accession.name();
    }
}
