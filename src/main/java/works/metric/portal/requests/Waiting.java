package works.metric.portal.requests;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Days during which the controller waits for the person, to prove who they are or to say what they mean. Whether the
 * statutory period stands still meanwhile is the controller's to answer for, so the date never moves: the effect is told
 * beside it.
 *
 * @param until the first day on which it no longer waits; null while it does
 */
public record Waiting(UUID id, LocalDate from, @Nullable LocalDate until, String reason) {

    public boolean runs() {
        return until == null;
    }

    /** Days waited, up to today while it runs. */
    public long days(LocalDate today) {
        LocalDate end = until == null ? today : until;
        return Math.max(0, ChronoUnit.DAYS.between(from, end));
    }

    /** The statutory date, were the waiting not counted. */
    public static LocalDate effect(LocalDate legal, List<Waiting> waits, LocalDate today) {
        return legal.plusDays(waits.stream().mapToLong(wait -> wait.days(today)).sum());
    }
}
