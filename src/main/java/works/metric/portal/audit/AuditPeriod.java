package works.metric.portal.audit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import works.metric.portal.access.Rules;

/** The days a report is about, both included, in the tenant's time zone. */
public record AuditPeriod(LocalDate from, LocalDate to) {

    /** Longest period of one report, in days: a year and its leap day. */
    public static final int LONGEST = 366;

    /**
     * @param today in the tenant's time zone; a report is about what has happened
     * @throws works.metric.portal.access.Invalid naming {@code from} or {@code to}
     */
    static AuditPeriod of(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        new Rules().required("from", from).required("to", to).orThrow();
        LocalDate first = java.util.Objects.requireNonNull(from);
        LocalDate last = java.util.Objects.requireNonNull(to);
        new Rules()
                .check("from", !first.isAfter(today), "audit.rule.future")
                .check("to", !last.isBefore(first), "audit.rule.order")
                .check("to", ChronoUnit.DAYS.between(first, last) < LONGEST, "audit.rule.period", LONGEST)
                .orThrow();
        return new AuditPeriod(first, last);
    }
}
