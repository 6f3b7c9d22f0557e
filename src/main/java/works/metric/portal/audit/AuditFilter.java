package works.metric.portal.audit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; null means any.
 *
 * @param from first day, in the tenant's time zone
 * @param to last day, included, in the tenant's time zone
 */
public record AuditFilter(
        @Nullable String action,
        @Nullable UUID actorId,
        @Nullable UUID subjectId,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null);

    public static AuditFilter between(LocalDate from, LocalDate to) {
        return new AuditFilter(null, null, null, from, to);
    }
}
