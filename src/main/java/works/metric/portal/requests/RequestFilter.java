package works.metric.portal.requests;

import org.jspecify.annotations.Nullable;

/**
 * What of the list is wanted; null means all.
 *
 * @param overdue only open ones whose statutory date is past
 * @param reference as a person types it: "R-2026-0007", "2026-7" or "7"
 */
public record RequestFilter(
        @Nullable RequestState state,
        @Nullable RequestType type,
        boolean overdue,
        @Nullable String reference) {

    public static final RequestFilter ALL = new RequestFilter(null, null, false, null);
}
