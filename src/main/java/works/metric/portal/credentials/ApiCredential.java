package works.metric.portal.credentials;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Actor;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.CredentialScope;
import works.metric.portal.access.TenantOwned;
import works.metric.portal.signin.CredentialToken;

@Entity
@Table(name = "api_credential")
class ApiCredential extends TenantOwned {

    @Embedded
    private CredentialTerms terms;

    @SuppressWarnings("NullAway") // filled by JPA
    protected ApiCredential() {}

    ApiCredential(CredentialToken token, NewCredential wanted, LocalDate lastDay, ZoneId zone, Actor by, Instant now) {
        super(token.credential());
        this.terms = new CredentialTerms(token, wanted, lastDay, zone, by, now);
    }

    CredentialEvent created() {
        return event("credential.created", terms.asAudited());
    }

    CredentialEvent revoke(Actor by, Instant now) {
        terms.revoke(by, now);
        return event("credential.revoked", List.of());
    }

    CredentialEvent used() {
        return event("credential.used", List.of());
    }

    boolean isRevoked() {
        return terms.isRevoked();
    }

    CredentialState state(Instant now) {
        return terms.state(now);
    }

    boolean isSecret(byte[] hash) {
        return terms.isSecret(hash);
    }

    String name() {
        return terms.name();
    }

    Instant createdAt() {
        return terms.createdAt();
    }

    Set<CredentialScope> scopes() {
        return terms.scopes();
    }

    CredentialDetails details(Instant now, @Nullable Instant lastUsedAt) {
        return terms.details(getId(), now, lastUsedAt);
    }

    private CredentialEvent event(String action, List<FieldChange> changes) {
        return new CredentialEvent(action, getId(), terms.name(), changes);
    }
}
