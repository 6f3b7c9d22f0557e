package works.metric.portal.requests;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which requests a step is for: all that a filter leaves over now, or some that were picked.
 *
 * @param picked null for all that the filter leaves over
 */
public record BulkScope(RequestFilter filter, @Nullable Set<UUID> picked) {

    public static BulkScope allOf(RequestFilter filter) {
        return new BulkScope(filter, null);
    }

    public static BulkScope of(Set<UUID> picked) {
        return new BulkScope(RequestFilter.ALL, Set.copyOf(picked));
    }

    /** As it is kept with the step. */
    String text() {
        return picked == null ? FilterText.write(filter.withoutPerson()) : "";
    }
}
