package works.metric.portal.requests;

import org.jspecify.annotations.Nullable;

/**
 * What of the list is wanted; null means all.
 *
 * @param group several states; not together with {@code state}
 * @param whose work it is
 * @param app bundle or store id, all of it
 * @param reference as a person types it: "R-2026-0007", "2026-7" or "7"
 * @param person made by {@link RequestService#searchKey}; anything else finds nothing
 * @param received days on which it was recorded
 * @param legal days of the controller's statutory date
 * @param promise days of MetricWorks' promise date
 */
public record RequestFilter(
        @Nullable StateGroup group,
        @Nullable RequestState state,
        @Nullable RequestType type,
        @Nullable RequestSource source,
        @Nullable WhoseCase whose,
        @Nullable String app,
        @Nullable String reference,
        @Nullable String person,
        @Nullable DaySpan received,
        @Nullable DaySpan legal,
        @Nullable DaySpan promise) {

    public static final RequestFilter ALL = new RequestFilter(null, null, false, null);

    public RequestFilter(
            @Nullable RequestState state, @Nullable RequestType type, boolean overdue, @Nullable String reference) {
        this(state, type, null, overdue, false, null, reference, null);
    }

    public RequestFilter(
            @Nullable RequestState state,
            @Nullable RequestType type,
            @Nullable RequestSource source,
            boolean overdue,
            boolean mine,
            @Nullable String app,
            @Nullable String reference,
            @Nullable String person) {
        this(
                null,
                state,
                type,
                source,
                mine ? WhoseCase.MINE : null,
                app,
                reference,
                person,
                null,
                overdue ? DaySpan.around(DaySpan.Around.OVERDUE) : null,
                null);
    }

    /** Whether some days are meant, which the tenant's time zone tells. */
    boolean namesDays() {
        return received != null || legal != null || promise != null;
    }

    /** Whether it says whose requests are looked for. */
    public boolean namesPerson() {
        return person != null;
    }

    /** For what is kept: the key to a person must not outlive that person's identifiers. */
    RequestFilter withoutPerson() {
        return new RequestFilter(group, state, type, source, whose, app, reference, null, received, legal, promise);
    }
}
