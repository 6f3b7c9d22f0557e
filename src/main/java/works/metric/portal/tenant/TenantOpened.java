package works.metric.portal.tenant;

import java.util.List;
import java.util.UUID;
import works.metric.portal.access.AuditableEvent;

/** A tenant was opened. */
public record TenantOpened(TenantDetails tenant) implements AuditableEvent {

    @Override
    public String action() {
        return "tenant.opened";
    }

    @Override
    public String subjectType() {
        return "tenant";
    }

    @Override
    public UUID subjectId() {
        return tenant.id().value();
    }

    @Override
    public String subjectLabel() {
        return tenant.name();
    }

    @Override
    public List<FieldChange> changes() {
        return List.of(
                new FieldChange("alias", null, tenant.alias()),
                new FieldChange(
                        "authorisation", null, tenant.contract().authorisation().name()),
                new FieldChange(
                        "noticeDays", null, String.valueOf(tenant.contract().noticeDays())),
                new FieldChange(
                        "promiseDays", null, String.valueOf(tenant.contract().promiseDays())),
                new FieldChange(
                        "docking", null, String.valueOf(tenant.contract().docking())));
    }
}
