package works.metric.portal.credentials;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.CredentialScope;

/**
 * A credential as people see it; never its secret.
 *
 * @param expiresOn the last day it works, in the tenant's time zone
 * @param lastUsedAt to the minute; null when it never was
 */
public record CredentialDetails(
        UUID id,
        String name,
        Set<CredentialScope> scopes,
        CredentialState state,
        Instant createdAt,
        String createdBy,
        LocalDate expiresOn,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy,
        @Nullable Instant lastUsedAt) {}
