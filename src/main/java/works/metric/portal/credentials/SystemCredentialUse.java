package works.metric.portal.credentials;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.NotAudited;
import works.metric.portal.access.PlatformOwned;

/** When a system's credential was used last, under the credential's id. Written once a minute at most. */
@Entity
@Table(name = "system_credential_use")
@NotAudited("A date, and nobody's decision. The first use of each day is audited, and so is all that a call changes.")
class SystemCredentialUse implements PlatformOwned {

    private static final Duration EXACT = Duration.ofMinutes(1);

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    @Column(name = "last_used_at")
    private @Nullable Instant lastUsedAt;

    @SuppressWarnings("NullAway") // filled by JPA
    protected SystemCredentialUse() {}

    SystemCredentialUse(UUID credential) {
        this.id = credential;
    }

    boolean isDue(Instant now) {
        return lastUsedAt == null || !now.isBefore(lastUsedAt.plus(EXACT));
    }

    void at(Instant now) {
        lastUsedAt = now;
    }

    UUID id() {
        return id;
    }

    @Nullable
    Instant lastUsedAt() {
        return lastUsedAt;
    }
}
