package works.metric.portal.agreements;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.TenantId;
import works.metric.portal.access.TenantScope;

/**
 * Issues addenda: compares what binds with what the registers say, and writes the difference with the job that prints it,
 * both in the running transaction. Asked again while nothing has changed, it writes nothing.
 */
@Component
class AddendumDesk {

    private final Binding binding;
    private final Annexes annexes;
    private final AddendumRepository addenda;
    private final Signatories signatories;
    private final SchedulerClient jobs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AddendumDesk(
            Binding binding,
            Annexes annexes,
            AddendumRepository addenda,
            Signatories signatories,
            SchedulerClient jobs,
            ApplicationEventPublisher events,
            Clock clock) {
        this.binding = binding;
        this.annexes = annexes;
        this.addenda = addenda;
        this.signatories = signatories;
        this.jobs = jobs;
        this.events = events;
        this.clock = clock;
    }

    /** @param at since when the change counts; before the version in force there is nothing to add to */
    @Transactional(propagation = Propagation.MANDATORY)
    public void bringUpTo(Instant at) {
        Optional<Binding.Bound> bound = binding.at(at);
        if (bound.isEmpty()) {
            return;
        }
        AnnexState before = bound.get().annexes();
        AnnexState after =
                annexes.at(at, bound.get().text().language(), bound.get().text().zone());
        if (!after.equals(before)) {
            issue(bound.get().agreement(), at, new AddendumContent(before, after));
        }
    }

    /**
     * As {@link #bringUpTo} for the version that is in force from now on. A company that is on the list since a day of
     * MetricWorks' begins for the tenant with its own day, which may lie ahead: that is looked at when it has come.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(Instant now, ZoneId zone) {
        bringUpTo(now);
        Instant nextDay =
                LocalDate.ofInstant(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
        TenantId tenant = TenantScope.requireActor().requireTenant();
        jobs.scheduleIfNotExists(
                AddendumJobs.TENANT.instance(tenant + "/" + nextDay).build(), nextDay);
    }

    private void issue(Agreement agreement, Instant at, AddendumContent content) {
        int number = addenda.findFirstByAgreementIdOrderByNumberDesc(agreement.getId())
                        .map(last -> last.details().number())
                        .orElse(0)
                + 1;
        Instant now = clock.instant();
        Addendum addendum = addenda.saveAndFlush(new Addendum(agreement.getId(), number, at, now, content));
        events.publishEvent(new AddendumIssued(agreement.details(), addendum.details(), signatories.current()));
        TenantId tenant = TenantScope.requireActor().requireTenant();
        jobs.schedule(new AddendumAddress(tenant, addendum.getId()).job(), now);
    }
}
