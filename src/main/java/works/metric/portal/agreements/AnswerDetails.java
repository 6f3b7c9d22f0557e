package works.metric.portal.agreements;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The processor's word on an accepted version.
 *
 * @param signed or else declined, with the reason
 * @param by whose account it was, or the portal itself
 * @param bytesSha256 of the file with both signatures
 */
public record AnswerDetails(
        boolean signed,
        Instant at,
        String by,
        @Nullable String name,
        @Nullable String position,
        @Nullable String reason,
        @Nullable String bytesSha256,
        @Nullable Integer pages) {}
