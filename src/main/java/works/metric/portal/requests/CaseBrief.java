package works.metric.portal.requests;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a message about a case may say of it: enough to know what is to be done by when, nothing of the person. */
public record CaseBrief(
        UUID id,
        String reference,
        RequestType type,
        RequestState state,
        RequestSource source,
        TwoClocks clocks,
        @Nullable Assignee assignee) {}
