package works.metric.portal.requests;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that somebody needs who carries a case out: what is asked, by when, and of whom in the clear. A read of personal
 * data; whoever hands it out leaves an audit entry.
 *
 * @param app the request is about; null for all of the tenant's apps
 * @param note of whoever recorded it
 */
public record WorkOrder(
        CaseStanding standing,
        Regulation regulation,
        TwoClocks clocks,
        @Nullable String app,
        @Nullable String note,
        List<NewIdentity> identities) {

    /** Without the words and the identifiers. */
    @Override
    public String toString() {
        return "WorkOrder[" + standing + "]";
    }
}
