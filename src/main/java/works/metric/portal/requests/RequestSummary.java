package works.metric.portal.requests;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the list: no identities, no notes. @param closing null while open */
public record RequestSummary(
        UUID id,
        String reference,
        RequestType type,
        Regulation regulation,
        RequestState state,
        LocalDate submittedOn,
        TwoClocks clocks,
        @Nullable String app,
        @Nullable String assignee,
        @Nullable Closing closing) {}
