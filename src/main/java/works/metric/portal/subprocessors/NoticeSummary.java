package works.metric.portal.subprocessors;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.tenant.Contract.Authorisation;

/**
 * What a tenant was told of a change, and how it stands there.
 *
 * @param id of the notice, which is the change's
 * @param version counts the decisions so far; handed back with each
 * @param subprocessor the name, as it was when the tenant was told
 * @param noticeDays of the tenant's contract on that day
 * @param plannedOn first day on which MetricWorks means to begin
 * @param lastDay on which the tenant may object, under general authorisation
 * @param commonData which of the tenant's instructed data the sub-processor gets; empty: the tenant is not affected
 * @param effectiveAt since when, or from when as things stand, it counts for the tenant; null: it does not
 */
public record NoticeSummary(
        UUID id,
        long version,
        String subprocessor,
        ChangeKind kind,
        Authorisation authorisation,
        int noticeDays,
        Instant toldAt,
        LocalDate plannedOn,
        LocalDate lastDay,
        Set<DataCategory> commonData,
        NoticeStanding standing,
        @Nullable Instant effectiveAt) {

    public boolean isAffected() {
        return !commonData.isEmpty();
    }

    /** Whether the tenant may still object. */
    public boolean isOpen() {
        return standing == NoticeStanding.WINDOW_OPEN
                || standing == NoticeStanding.WAITS_FOR_YES
                || (standing == NoticeStanding.COMING && authorisation == Authorisation.SPECIFIC);
    }

    public boolean isObjected() {
        return standing == NoticeStanding.OBJECTED || standing == NoticeStanding.LEAVING;
    }
}
