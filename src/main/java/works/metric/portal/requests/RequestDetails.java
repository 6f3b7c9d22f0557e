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
 * @param obstacle the last one that the processor reported
 * @param closing null while open
 * @param identitiesErasedOn in the tenant's time zone; null while they are kept
 * @param waits for the person, the earliest first
 * @param alike other open requests of the same kind by the same person
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
        @Nullable Extension extension,
        @Nullable String app,
        @Nullable String note,
        @Nullable String outcome,
        @Nullable Refusal refusal,
        @Nullable Obstacle obstacle,
        @Nullable Assignee assignee,
        @Nullable Closing closing,
        @Nullable LocalDate identitiesErasedOn,
        List<MaskedIdentity> identities,
        List<Waiting> waits,
        List<TimelineEntry> timeline,
        List<Alike> alike) {

    RequestDetails(
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
            @Nullable Extension extension,
            @Nullable String app,
            @Nullable String note,
            @Nullable String outcome,
            @Nullable Refusal refusal,
            @Nullable Obstacle obstacle,
            @Nullable Assignee assignee,
            @Nullable Closing closing,
            @Nullable LocalDate identitiesErasedOn,
            CaseParts parts) {
        this(
                id,
                version,
                reference,
                type,
                regulation,
                source,
                state,
                submittedAt,
                submittedOn,
                receivedAt,
                clocks,
                extension,
                app,
                note,
                outcome,
                refusal,
                obstacle,
                assignee,
                closing,
                identitiesErasedOn,
                parts.identities(),
                parts.waits(),
                parts.timeline(),
                parts.alike());
    }
}
