package works.metric.portal.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An accepted version and its acceptance.
 *
 * @param number 1, 2, … within the tenant
 * @param dated the date the document bears, in the tenant's time zone
 * @param acceptedByName the signed-in person's name then; {@code typedName} is what they wrote as their signature
 * @param origin network address the acceptance came from; null when there was none
 * @param inForceAt since when it binds both; null when it never did
 * @param supersededAt when a later version took its place; null for the one in force
 * @param contentSha256 of what the document says, without the acceptance
 * @param bytesSha256 of the stored file
 */
public record AgreementDetails(
        UUID id,
        int number,
        LocalDate dated,
        AgreementState state,
        Instant acceptedAt,
        UUID acceptedBy,
        String acceptedByName,
        String typedName,
        String position,
        @Nullable String origin,
        @Nullable Instant inForceAt,
        @Nullable Instant supersededAt,
        String contentSha256,
        String bytesSha256,
        int pages) {}
