package works.metric.portal.notices;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice to one person.
 *
 * @param subjectId what it tells of, such as the agreement
 * @param title the mail's subject
 * @param attempts how often it was tried
 * @param sentAt when the mail server took it; null while it has not
 * @param lastFailure of the last try that failed; null when none did
 */
public record NoticeDetails(
        UUID id,
        NoticeKind kind,
        String subjectType,
        UUID subjectId,
        String recipientName,
        String email,
        Locale language,
        String title,
        String body,
        Instant createdAt,
        NoticeState state,
        int attempts,
        @Nullable Instant sentAt,
        @Nullable NoticeFailure lastFailure) {}
