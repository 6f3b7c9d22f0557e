package works.metric.portal.credentials;

import java.util.List;
import java.util.UUID;
import works.metric.portal.access.AuditableEvent;

/** A credential was made, revoked, or used for the first time of a day. */
public record CredentialEvent(String action, UUID subjectId, String subjectLabel, List<FieldChange> changes)
        implements AuditableEvent {

    @Override
    public String subjectType() {
        return "credential";
    }
}
