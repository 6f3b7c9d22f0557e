package works.metric.portal.requests;

import org.jspecify.annotations.Nullable;

/**
 * What of the list is wanted; null means all.
 *
 * @param overdue only open ones whose statutory date is past
 * @param mine only those that the reader has taken upon themselves
 * @param app bundle or store id, all of it
 * @param reference as a person types it: "R-2026-0007", "2026-7" or "7"
 * @param person made by {@link RequestService#searchKey}; anything else finds nothing
 */
public record RequestFilter(
        @Nullable RequestState state,
        @Nullable RequestType type,
        @Nullable RequestSource source,
        boolean overdue,
        boolean mine,
        @Nullable String app,
        @Nullable String reference,
        @Nullable String person) {

    public static final RequestFilter ALL = new RequestFilter(null, null, false, null);

    public RequestFilter(
            @Nullable RequestState state, @Nullable RequestType type, boolean overdue, @Nullable String reference) {
        this(state, type, null, overdue, false, null, reference, null);
    }

    /** For what is kept: the key to a person must not outlive that person's identifiers. */
    RequestFilter withoutPerson() {
        return new RequestFilter(state, type, source, overdue, mine, app, reference, null);
    }
}
