package works.metric.portal.requests;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import works.metric.portal.access.TenantId;
import works.metric.portal.access.TenantOwned;
import works.metric.portal.secrets.Sealer;

/** One identifier of the person. Sealed for this very row: moved to another, it does not open. */
@Entity
@Table(name = "subject_request_identity")
class RequestIdentity extends TenantOwned {

    @Column(name = "request_id")
    private UUID requestId;

    private int place;

    @Enumerated(EnumType.STRING)
    private IdentityType type;

    @Enumerated(EnumType.STRING)
    private IdentityFormat format;

    @Column(name = "blind_index")
    private byte[] blindIndex;

    @Column(name = "sealed_value")
    private byte[] sealedValue;

    @SuppressWarnings("NullAway") // filled by JPA
    protected RequestIdentity() {}

    RequestIdentity(UUID requestId, int place, NewIdentity given, byte[] blindIndex, TenantId tenant, Sealer sealer) {
        this.requestId = requestId;
        this.place = place;
        this.type = given.type();
        this.format = given.format();
        this.blindIndex = blindIndex.clone();
        this.sealedValue = sealer.seal(tenant, purpose(), given.value());
    }

    String value(Sealer sealer) {
        return sealer.open(new TenantId(tenantValue()), purpose(), sealedValue);
    }

    NewIdentity open(Sealer sealer) {
        return new NewIdentity(type, format, value(sealer));
    }

    MaskedIdentity masked(Sealer sealer) {
        return new MaskedIdentity(getId(), type, format, Masks.of(type, format, value(sealer)));
    }

    IdentityType type() {
        return type;
    }

    byte[] blindIndex() {
        return blindIndex.clone();
    }

    boolean belongsTo(UUID request) {
        return requestId.equals(request);
    }

    private String purpose() {
        return "requests.identity/" + getId();
    }
}
