package works.metric.portal.subprocessors;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.TenantId;

/**
 * How far a change is at one tenant, as MetricWorks sees it.
 *
 * @param deliveredAt when a mail server first took the mail to one of its people; null: not yet
 * @param readAt when one of its people first opened it; null: nobody has
 * @param objection the open or last objection with what followed; empty: none was raised
 */
public record NoticeProgress(
        TenantId tenant,
        String name,
        NoticeSummary summary,
        @Nullable Instant deliveredAt,
        @Nullable Instant readAt,
        @Nullable String readBy,
        List<NoticeStepDetails> objection) {

    /** Whether MetricWorks has to answer: an objection is open, and the last word is the tenant's. */
    public boolean waitsForAnswer() {
        return summary.isObjected()
                && !objection.isEmpty()
                && (objection.getLast().kind() == NoticeStepKind.OBJECTED
                        || objection.getLast().kind() == NoticeStepKind.LEAVING);
    }
}
