package works.metric.portal.subprocessors;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A notice with all that the tenant was told and all that happened.
 *
 * @param entry the sub-processor as it is to be
 * @param before the same sub-processor in effect for the tenant when it was told; null: it was not
 * @param replaces the name of the one that ends for it; null: none does
 */
public record NoticeFull(
        NoticeSummary summary,
        UUID subprocessorId,
        SubprocessorEntry entry,
        @Nullable SubprocessorEntry before,
        @Nullable String replaces,
        String reason,
        String whatChanges,
        List<NoticeStepDetails> steps) {}
