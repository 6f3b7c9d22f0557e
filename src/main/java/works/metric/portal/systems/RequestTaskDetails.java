package works.metric.portal.systems;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Actor;

/**
 * A task of a case as its readers see it.
 *
 * @param holderName of the system or sub-processor, as it was called when the task was made
 * @param takenAt when the system said that it has begun; null: it has not, or nobody asked
 * @param report null while the task is open
 * @param backupsGoneOn the day on which the last backup made before the deletion is gone; null when there is none
 */
public record RequestTaskDetails(
        UUID id,
        long version,
        UUID requestId,
        TaskHolder holder,
        String holderName,
        TaskState state,
        @Nullable Instant takenAt,
        @Nullable TaskReport report,
        @Nullable LocalDate backupsGoneOn,
        @Nullable Reported reported) {

    /** When and by whom. */
    public record Reported(Instant at, Actor.Kind actorKind, String actorName) {}
}
