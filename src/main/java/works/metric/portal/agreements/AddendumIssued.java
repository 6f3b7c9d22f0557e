package works.metric.portal.agreements;

import java.util.List;
import java.util.UUID;
import works.metric.portal.access.AuditableEvent;

/**
 * The annexes of the version in force have changed, in the transaction that is still running.
 *
 * @param signatories who may sign for the tenant now; empty while nobody is named
 */
public record AddendumIssued(AgreementDetails agreement, AddendumDetails addendum, List<UUID> signatories)
        implements AuditableEvent {

    public AddendumIssued {
        signatories = List.copyOf(signatories);
    }

    @Override
    public String action() {
        return "agreement.addendum-issued";
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
        return agreement.number() + "." + addendum.number();
    }

    @Override
    public List<FieldChange> changes() {
        return List.of(
                new FieldChange("effectiveAt", null, addendum.effectiveAt().toString()),
                new FieldChange(
                        "instructions",
                        null,
                        String.valueOf(addendum.instructions().size())),
                new FieldChange(
                        "subprocessors",
                        null,
                        String.valueOf(addendum.subprocessors().size())),
                new FieldChange(
                        "affiliates", null, String.valueOf(addendum.affiliates().size())));
    }
}
