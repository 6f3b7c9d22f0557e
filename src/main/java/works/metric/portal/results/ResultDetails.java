package works.metric.portal.results;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Actor;

/**
 * A package.
 *
 * @param sha256 of the file as it was uploaded, in hexadecimal; null until it is ready
 * @param availableUntil the last day for downloads, in the tenant's time zone; null until it is ready
 * @param endedAt from when on nobody could read it any more; null while it is there
 * @param removedAt when the last piece was deleted; null before
 * @param downloads so far
 * @param lastDownload null while there is none
 */
public record ResultDetails(
        UUID id,
        long version,
        UUID request,
        String fileName,
        long bytes,
        @Nullable String sha256,
        ResultState state,
        Actor.Kind uploaderKind,
        String uploaderName,
        Instant begunAt,
        @Nullable Instant readyAt,
        @Nullable LocalDate availableUntil,
        @Nullable Instant endedAt,
        @Nullable Instant removedAt,
        long downloads,
        @Nullable ResultDownload lastDownload) {

    /** Without the file's name, which may name a person. */
    @Override
    public String toString() {
        return "ResultDetails[" + id + ", " + state + "]";
    }
}
