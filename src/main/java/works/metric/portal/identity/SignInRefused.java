package works.metric.portal.identity;

import java.util.List;
import java.util.UUID;
import works.metric.portal.access.AuditableEvent;
import works.metric.portal.signin.Refusal;

/** Somebody came from the provider and was not let in. */
record SignInRefused(UUID subjectId, String subjectLabel, Refusal refusal) implements AuditableEvent {

    @Override
    public String action() {
        return "sign-in.refused";
    }

    @Override
    public String subjectType() {
        return "sign-in";
    }

    @Override
    public List<FieldChange> changes() {
        return List.of(new FieldChange("refusal", null, refusal.name()));
    }
}
