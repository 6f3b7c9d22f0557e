package works.metric.portal.credentials;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.NotAudited;
import works.metric.portal.access.TenantOwned;

/** When a credential was used last, under the credential's id. Written once a minute at most, whatever is called. */
@Entity
@Table(name = "api_credential_use")
@NotAudited("A date, and nobody's decision. The first use of each day is audited, and so is all that a call changes.")
class CredentialUse extends TenantOwned {

    private static final Duration EXACT = Duration.ofMinutes(1);

    @Column(name = "last_used_at")
    private @Nullable Instant lastUsedAt;

    protected CredentialUse() {}

    CredentialUse(UUID credential) {
        super(credential);
    }

    boolean isDue(Instant now) {
        return lastUsedAt == null || !now.isBefore(lastUsedAt.plus(EXACT));
    }

    void at(Instant now) {
        lastUsedAt = now;
    }

    @Nullable
    Instant lastUsedAt() {
        return lastUsedAt;
    }
}
