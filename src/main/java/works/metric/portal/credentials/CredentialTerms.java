package works.metric.portal.credentials;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Actor;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.CredentialScope;
import works.metric.portal.signin.CredentialToken;

/** What every credential says of itself, whoever holds it: what it opens, how long, and by what it is known. */
@Embeddable
class CredentialTerms {

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private String scopes;

    @Column(name = "secret_hash", updatable = false)
    private byte[] secretHash;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "created_by", updatable = false)
    private String createdBy;

    @Column(name = "expires_on", updatable = false)
    private LocalDate expiresOn;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column(name = "revoked_by")
    private @Nullable String revokedBy;

    @SuppressWarnings("NullAway") // filled by JPA
    protected CredentialTerms() {}

    CredentialTerms(
            CredentialToken token, NewCredential wanted, LocalDate lastDay, ZoneId zone, Actor by, Instant now) {
        this.name = wanted.name().strip();
        this.scopes = wanted.scopes().stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        this.secretHash = SecretHash.of(token);
        this.createdAt = now;
        this.createdBy = by.name();
        this.expiresOn = lastDay;
        this.expiresAt = lastDay.plusDays(1).atStartOfDay(zone).toInstant();
    }

    List<FieldChange> asAudited() {
        return List.of(
                new FieldChange("scopes", null, scopes), new FieldChange("expiresOn", null, expiresOn.toString()));
    }

    void revoke(Actor by, Instant now) {
        revokedAt = now;
        revokedBy = by.name();
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    CredentialState state(Instant now) {
        if (revokedAt != null) {
            return CredentialState.REVOKED;
        }
        return now.isBefore(expiresAt) ? CredentialState.LIVE : CredentialState.EXPIRED;
    }

    /** Takes as long for every wrong one. */
    boolean isSecret(byte[] hash) {
        return MessageDigest.isEqual(secretHash, hash);
    }

    String name() {
        return name;
    }

    Instant createdAt() {
        return createdAt;
    }

    Set<CredentialScope> scopes() {
        Set<CredentialScope> read = EnumSet.noneOf(CredentialScope.class);
        Arrays.stream(scopes.split(",")).map(CredentialScope::valueOf).forEach(read::add);
        return Collections.unmodifiableSet(read);
    }

    CredentialDetails details(UUID id, Instant now, @Nullable Instant lastUsedAt) {
        return new CredentialDetails(
                id, name, scopes(), state(now), createdAt, createdBy, expiresOn, revokedAt, revokedBy, lastUsedAt);
    }
}
