package works.metric.portal.instructions;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Actor;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.TenantOwned;

/** Whether a tenant's instructions need a second person; one row per tenant. Taking the rule away needs one too. */
@Entity
@Table(name = "instruction_approval_rule")
class ApprovalRule extends TenantOwned {

    @Column(name = "second_person")
    private boolean secondPerson;

    @Column(name = "off_asked_by")
    private @Nullable String offAskedBy;

    @Column(name = "off_asked_by_id")
    private @Nullable UUID offAskedById;

    @Column(name = "off_asked_at")
    private @Nullable Instant offAskedAt;

    protected ApprovalRule() {}

    /** @param id the tenant's own: there is exactly one */
    ApprovalRule(UUID id) {
        super(id);
    }

    boolean needsSecondPerson() {
        return secondPerson;
    }

    boolean isOffAsked() {
        return offAskedById != null;
    }

    boolean isOffAskedBy(Actor actor) {
        return Objects.equals(offAskedById, actor.id());
    }

    ApprovalRuleEvent switchOn() {
        secondPerson = true;
        return event("instruction-approval.switched-on", false, true);
    }

    ApprovalRuleEvent askOff(Actor by, Instant now) {
        offAskedBy = by.name();
        offAskedById = by.id();
        offAskedAt = now;
        return event("instruction-approval.off-asked", true, true);
    }

    ApprovalRuleEvent keep() {
        forgetAsking();
        return event("instruction-approval.kept", true, true);
    }

    ApprovalRuleEvent switchOff() {
        secondPerson = false;
        forgetAsking();
        return event("instruction-approval.switched-off", true, false);
    }

    ApprovalRuleDetails details() {
        return new ApprovalRuleDetails(getVersion(), secondPerson, offAskedBy, offAskedById, offAskedAt);
    }

    private void forgetAsking() {
        offAskedBy = null;
        offAskedById = null;
        offAskedAt = null;
    }

    private ApprovalRuleEvent event(String action, boolean before, boolean after) {
        List<FieldChange> changes = before == after
                ? List.of()
                : List.of(new FieldChange("secondPerson", String.valueOf(before), String.valueOf(after)));
        return new ApprovalRuleEvent(action, getId(), changes);
    }
}
