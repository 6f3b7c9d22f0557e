package works.metric.portal.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as a reader of it sees it.
 *
 * @param submittedOn the day of {@code submittedAt} in the tenant's time zone
 * @param closing null while open
 */
public record RequestDetails(
        UUID id,
        long version,
        String reference,
        RequestType type,
        Regulation regulation,
        RequestSource source,
        RequestState state,
        Instant submittedAt,
        LocalDate submittedOn,
        Instant receivedAt,
        TwoClocks clocks,
        @Nullable String app,
        @Nullable String note,
        @Nullable String outcome,
        @Nullable Refusal refusal,
        @Nullable Closing closing,
        List<MaskedIdentity> identities,
        List<TimelineEntry> timeline) {}
