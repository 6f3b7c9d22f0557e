package works.metric.portal.requests;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step to be taken for many requests.
 *
 * @param words for the step that takes some
 * @param assignee who gets them, for {@link BulkStep#ASSIGN}
 */
public record NewBulk(
        BulkStep step, @Nullable String words, @Nullable UUID assignee, BulkScope scope) {

    public static NewBulk of(BulkStep step, BulkScope scope) {
        return new NewBulk(step, null, null, scope);
    }

    /** Without the words. */
    @Override
    public String toString() {
        return "NewBulk[" + step + "]";
    }
}
