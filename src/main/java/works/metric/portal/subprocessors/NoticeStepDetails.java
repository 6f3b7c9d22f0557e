package works.metric.portal.subprocessors;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One step in the course of a notice. @param words of whoever took it, where there are any */
public record NoticeStepDetails(
        int number,
        NoticeStepKind kind,
        Instant at,
        String by,
        @Nullable String words) {}
