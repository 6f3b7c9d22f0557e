package works.metric.portal.results;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A package that can be downloaded now.
 *
 * @param sha256 of the file, in hexadecimal
 * @param availableUntil the last day for downloads, in the tenant's time zone
 */
public record ReadyResult(UUID id, String fileName, long bytes, String sha256, LocalDate availableUntil) {

    /** Without the file's name, which may name a person. */
    @Override
    public String toString() {
        return "ReadyResult[" + id + "]";
    }
}
