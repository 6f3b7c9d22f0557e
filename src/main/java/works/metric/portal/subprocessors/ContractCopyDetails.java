package works.metric.portal.subprocessors;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request for the copy of a sub-processor's contract.
 *
 * @param words of whoever asked
 * @param answeredAt when MetricWorks put the copy there; null: not yet
 * @param bytesSha256 of the file as it is stored
 */
public record ContractCopyDetails(
        UUID id,
        UUID subprocessorId,
        String subprocessor,
        @Nullable String words,
        Instant askedAt,
        String askedBy,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy,
        @Nullable String fileName,
        @Nullable String bytesSha256,
        @Nullable Integer sizeBytes,
        int downloads) {}
