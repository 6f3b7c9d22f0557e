package works.metric.portal.requests;

import org.jspecify.annotations.Nullable;

/**
 * What a program is told of a request that it handed over: where it stands, and nothing of the person.
 *
 * @param refusal null unless refused
 * @param obstacle null unless one was reported
 */
public record ReceivedRequest(
        RequestSource source,
        RequestState state,
        TwoClocks clocks,
        @Nullable Refusal refusal,
        @Nullable Obstacle obstacle) {}
