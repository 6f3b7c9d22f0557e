package works.metric.portal.agreements;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.TenantId;
import works.metric.portal.access.TenantScope;
import works.metric.portal.tenant.TenantService;

/**
 * Writes what becomes of an accession, in the running transaction of the tenant, and sees to it that the agreement follows:
 * by an addendum at once, or by a job of the same transaction for a day that is to come.
 */
@Component
class AccessionDesk {

    private final AccessionRepository accessions;
    private final AddendumDesk addenda;
    private final Signatories signatories;
    private final TenantService tenants;
    private final SchedulerClient jobs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AccessionDesk(
            AccessionRepository accessions,
            AddendumDesk addenda,
            Signatories signatories,
            TenantService tenants,
            SchedulerClient jobs,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accessions = accessions;
        this.addenda = addenda;
        this.signatories = signatories;
        this.tenants = tenants;
        this.jobs = jobs;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Accession signed(Accession accession) {
        Accession stored = accessions.saveAndFlush(accession);
        tell("affiliate.signed", stored, stored.signed());
        return stored;
    }

    /** The last of the parties agrees: the affiliate is one from its first day on, and never from before this moment. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void agree(Accession accession, ProcessorSignature signature, String by) {
        List<FieldChange> changes =
                accession.agree(signature, by, now(), tenants.current().timeZone());
        tell("affiliate.agreed", accessions.saveAndFlush(accession), changes);
        Instant begins = accession.details().beginsAt();
        if (begins != null) {
            follow(begins);
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void refuse(Accession accession, String reason, String by) {
        List<FieldChange> changes = accession.refuse(reason, by, now());
        tell("affiliate.refused", accessions.saveAndFlush(accession), changes);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(Accession accession, String by) {
        List<FieldChange> changes = accession.withdraw(by, now());
        tell("affiliate.withdrawn", accessions.saveAndFlush(accession), changes);
    }

    /** A day that was set before may be moved: what its job finds is then the same as before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(Accession accession, LocalDate lastDay, String by) {
        List<FieldChange> changes = accession.end(lastDay, tenants.current().timeZone(), by, now());
        tell("affiliate.ended", accessions.saveAndFlush(accession), changes);
        AccessionDetails.End end = accession.details().end();
        if (end != null) {
            follow(end.at());
        }
    }

    /** Somebody of MetricWorks looked at what waits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void seen(Accession accession) {
        tell("affiliate.seen", accession, List.of());
    }

    private void follow(Instant at) {
        if (at.isAfter(clock.instant())) {
            TenantId tenant = TenantScope.requireActor().requireTenant();
            jobs.scheduleIfNotExists(
                    AddendumJobs.TENANT.instance(tenant + "/" + at).build(), at);
        } else {
            addenda.bringUpTo(at);
        }
    }

    private void tell(String action, Accession accession, List<FieldChange> changes) {
        events.publishEvent(new AccessionEvent(action, accession.details(), signatories.current(), changes));
    }

    /** As the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
