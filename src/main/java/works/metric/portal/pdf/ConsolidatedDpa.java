package works.metric.portal.pdf;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The agreement as its addenda have left it: what binds the parties at an instant, as one text.
 *
 * @param agreement with its annexes as they are at that instant
 * @param countersignature null for one that was in force without
 * @param addenda that are in it, in their order
 */
public record ConsolidatedDpa(
        DpaDocument agreement, @Nullable Countersignature countersignature, Instant asOf, List<Addendum> addenda) {

    public ConsolidatedDpa {
        addenda = List.copyOf(addenda);
    }

    public record Addendum(int number, Instant effectiveAt) {}
}
