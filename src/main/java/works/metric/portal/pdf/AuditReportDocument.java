package works.metric.portal.pdf;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was done on behalf of one tenant in a period, Art. 28(3)(h).
 *
 * @param to the last day, included
 * @param zone in which the days begin and end and all times are shown
 * @param entries in the order they are to be printed; days are headed as they change
 */
public record AuditReportDocument(
        Locale language,
        String version,
        String processorName,
        String tenantName,
        LocalDate from,
        LocalDate to,
        ZoneId zone,
        String requestedBy,
        Instant madeAt,
        List<ActionTotal> totals,
        List<Entry> entries) {

    public AuditReportDocument {
        totals = List.copyOf(totals);
        entries = List.copyOf(entries);
    }

    /** How often an action was recorded, by the words a person reads. */
    public record ActionTotal(String action, int count) {}

    /**
     * One recorded fact.
     *
     * @param action in the language of the document
     * @param supportAccess under which support access it was done, or null
     */
    public record Entry(
            Instant at,
            String who,
            @Nullable String role,
            String action,
            @Nullable String subject,
            List<Change> changes,
            @Nullable String origin,
            @Nullable String supportAccess) {

        public Entry {
            changes = List.copyOf(changes);
        }
    }

    /** A changed field; null where there was or is no value. */
    public record Change(
            String field, @Nullable String before, @Nullable String after) {}
}
