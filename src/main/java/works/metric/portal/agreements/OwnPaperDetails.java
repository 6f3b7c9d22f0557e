package works.metric.portal.agreements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An agreement on the tenant's own paper.
 *
 * @param validUntil its last day; null for one without an end
 * @param reason why MetricWorks refused it
 */
public record OwnPaperDetails(
        UUID id,
        long version,
        String title,
        LocalDate signedOn,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        String signedByTenant,
        String signedByProcessor,
        String fileName,
        String bytesSha256,
        OwnPaperState state,
        Instant handedInAt,
        String handedInBy,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy,
        @Nullable String reason) {

    public boolean bindsOn(LocalDate day) {
        return state == OwnPaperState.CONFIRMED
                && !day.isBefore(validFrom)
                && (validUntil == null || !day.isAfter(validUntil));
    }

    boolean overlaps(OwnPaperDetails other) {
        return !(validUntil != null && validUntil.isBefore(other.validFrom))
                && !(other.validUntil != null && other.validUntil.isBefore(validFrom));
    }
}
