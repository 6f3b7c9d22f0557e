package works.metric.portal.requests;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request to be recorded.
 *
 * @param submittedAt when the person asked the controller: starts the statutory clock
 * @param mailedAt when the mail came to MetricWorks' help address: starts the promise; of {@link RequestSource#EMAIL} only
 * @param app bundle or store id the request is about; null for all of the tenant's apps
 */
public record NewRequest(
        RequestType type,
        Regulation regulation,
        RequestSource source,
        Instant submittedAt,
        @Nullable Instant mailedAt,
        List<NewIdentity> identities,
        @Nullable String app,
        @Nullable String note) {

    public NewRequest {
        identities = List.copyOf(identities);
    }

    /** One that did not come by mail. */
    public NewRequest(
            RequestType type,
            Regulation regulation,
            RequestSource source,
            Instant submittedAt,
            List<NewIdentity> identities,
            @Nullable String app,
            @Nullable String note) {
        this(type, regulation, source, submittedAt, null, identities, app, note);
    }

    /** Without identities and note: they are personal data. */
    @Override
    public String toString() {
        return "NewRequest[" + type + ", " + regulation + ", " + source + ", " + submittedAt + "]";
    }
}
