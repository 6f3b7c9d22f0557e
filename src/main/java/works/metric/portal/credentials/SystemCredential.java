package works.metric.portal.credentials;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Actor;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.PlatformOwned;
import works.metric.portal.signin.CredentialToken;

/** What one processing system of MetricWorks' own comes in with. */
@Entity
@Table(name = "system_credential")
class SystemCredential implements PlatformOwned {

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(name = "system_id", updatable = false)
    private UUID systemId;

    @Embedded
    private CredentialTerms terms;

    @SuppressWarnings("NullAway") // filled by JPA
    protected SystemCredential() {}

    SystemCredential(
            UUID systemId,
            CredentialToken token,
            NewCredential wanted,
            LocalDate lastDay,
            ZoneId zone,
            Actor by,
            Instant now) {
        this.id = token.credential();
        this.systemId = systemId;
        this.terms = new CredentialTerms(token, wanted, lastDay, zone, by, now);
    }

    /** @param system its name, with which the audit's label begins */
    CredentialEvent created(String system) {
        return event("credential.created", system, terms.asAudited());
    }

    CredentialEvent revoke(String system, Actor by, Instant now) {
        terms.revoke(by, now);
        return event("credential.revoked", system, List.of());
    }

    CredentialEvent used(String system) {
        return event("credential.used", system, List.of());
    }

    UUID id() {
        return id;
    }

    UUID systemId() {
        return systemId;
    }

    CredentialTerms terms() {
        return terms;
    }

    boolean isLive(Instant now) {
        return terms.state(now) == CredentialState.LIVE;
    }

    CredentialDetails details(Instant now, @Nullable Instant lastUsedAt) {
        return terms.details(id, now, lastUsedAt);
    }

    private CredentialEvent event(String action, String system, List<FieldChange> changes) {
        return new CredentialEvent(action, id, system + ": " + terms.name(), changes);
    }
}
