package works.metric.portal.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import works.metric.portal.access.AuditableEvent;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.TenantOwned;

@Entity
@Table(name = "identity_provider")
class IdentityProvider extends TenantOwned {

    private String issuer;

    @Column(name = "client_id")
    private String clientId;

    @Column(name = "sealed_client_secret")
    private byte[] sealedClientSecret;

    @SuppressWarnings("NullAway") // filled by JPA
    protected IdentityProvider() {}

    IdentityProvider(String issuer, String clientId, byte[] sealedClientSecret) {
        this.issuer = issuer;
        this.clientId = clientId;
        this.sealedClientSecret = sealedClientSecret.clone();
    }

    ProviderEvent connected() {
        return new ProviderEvent(
                "provider.connected",
                getId(),
                issuer,
                List.of(new FieldChange("issuer", null, issuer), new FieldChange("clientId", null, clientId)));
    }

    String issuer() {
        return issuer;
    }

    String clientId() {
        return clientId;
    }

    byte[] sealedClientSecret() {
        return sealedClientSecret.clone();
    }

    /** Something happened to a tenant's identity provider. */
    record ProviderEvent(String action, UUID subjectId, String subjectLabel, List<FieldChange> changes)
            implements AuditableEvent {

        @Override
        public String subjectType() {
            return "provider";
        }
    }
}
