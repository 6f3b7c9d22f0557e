package works.metric.portal.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Page;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.access.TenantScope;
import works.metric.portal.issued.IssuedDocuments;
import works.metric.portal.issued.IssuedKind;
import works.metric.portal.pdf.PdfPress;
import works.metric.portal.pdf.SealedPdf;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.tenant.TenantService;

/**
 * What happened in the tenant one is in; outside of any, what MetricWorks did about itself. A person of MetricWorks who
 * looks at a tenant's entries leaves one there.
 */
@Service
public class AuditService {

    /** Most entries of one report: what fits into the longest document. */
    public static final int MOST_ENTRIES = 4_000;

    private final AuditEntryRepository entries;
    private final AuditSearch search;
    private final AuditReports reports;
    private final ReportingProcessor processor;
    private final PdfPress press;
    private final IssuedDocuments issued;
    private final TenantService tenants;
    private final ScopedTransaction transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AuditService(
            AuditEntryRepository entries,
            AuditSearch search,
            AuditReports reports,
            ReportingProcessor processor,
            PdfPress press,
            IssuedDocuments issued,
            TenantService tenants,
            ScopedTransaction transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.entries = entries;
        this.search = search;
        this.reports = reports;
        this.processor = processor;
        this.press = press;
        this.issued = issued;
        this.tenants = tenants;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Entries, newest first. @param key of the page, null for the first */
    @Requires(Permission.AUDIT_READ)
    @Transactional
    public Page<AuditRow> list(AuditFilter filter, @Nullable String key) {
        Page<AuditRow> page = search.page(filter, zone(), key).map(AuditEntry::row);
        tellTheTenant();
        return page;
    }

    /** @throws NotFound when there is none in this tenant */
    @Requires(Permission.AUDIT_READ)
    @Transactional
    public AuditRow byId(UUID id) {
        AuditRow row = entries.findById(id).map(AuditEntry::row).orElseThrow(NotFound::new);
        tellTheTenant();
        return row;
    }

    /** In which the days of filters are counted and times are shown. */
    @Requires(Permission.AUDIT_READ)
    @Transactional(readOnly = true)
    public ZoneId timeZone() {
        return zone();
    }

    /**
     * Makes the audit report of a period, GDPR Art. 28(3)(h). The making is itself an entry, with the report's id and
     * fingerprints. Slow, up to some ten seconds, during which no database connection is held.
     *
     * @throws Invalid naming {@code from} or {@code to}: no period, or more than {@link #MOST_ENTRIES} entries
     * @throws works.metric.portal.pdf.PdfRefused when no document can be made now
     */
    @Requires(Permission.AUDIT_REPORT)
    public AuditReport report(UUID id, @Nullable LocalDate from, @Nullable LocalDate to) {
        Actor actor = TenantScope.requireActor();
        TenantDetails tenant = tenants.current();
        AuditPeriod period = AuditPeriod.of(from, to, LocalDate.ofInstant(clock.instant(), tenant.timeZone()));
        List<AuditRow> rows = transaction.as(actor, () -> entriesOf(period, tenant.timeZone()));
        SealedPdf pdf = press.auditReport(reports.document(tenant, period, rows, actor.name(), clock.instant()));
        transaction.as(actor, () -> {
            issued.issue(IssuedKind.AUDIT_REPORT, pdf);
            events.publishEvent(new AuditReportMade(id, period.from(), period.to(), rows.size(), pdf));
        });
        String fileName = "audit-report-" + tenant.alias() + "-" + period.from() + "-" + period.to() + ".pdf";
        return new AuditReport(id, fileName, rows.size(), pdf);
    }

    private List<AuditRow> entriesOf(AuditPeriod period, ZoneId zone) {
        List<AuditEntry> found =
                search.oldestFirst(AuditFilter.between(period.from(), period.to()), zone, MOST_ENTRIES + 1);
        if (found.size() > MOST_ENTRIES) {
            throw new Invalid("to", "audit.rule.too-many", MOST_ENTRIES);
        }
        return found.stream().map(AuditEntry::row).toList();
    }

    private void tellTheTenant() {
        Actor actor = TenantScope.requireActor();
        if (actor.visit() != null) {
            events.publishEvent(new AuditRead(
                    actor.requireTenant().value(), tenants.current().name(), List.of()));
        }
    }

    private ZoneId zone() {
        return TenantScope.requireActor().tenant() == null
                ? processor.timeZone()
                : tenants.current().timeZone();
    }
}
