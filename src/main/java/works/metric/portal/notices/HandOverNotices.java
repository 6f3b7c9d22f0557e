package works.metric.portal.notices;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Actor;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.access.TenantId;
import works.metric.portal.access.TenantScope;
import works.metric.portal.identity.Recipients;
import works.metric.portal.requests.CaseBrief;
import works.metric.portal.requests.DueCases;
import works.metric.portal.requests.RequestHandedOver;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.tenant.TenantService;

/**
 * Tells somebody that others gave them cases: one mail for all of some minutes, because whoever hands over a colleague's
 * desk does so by the hundred. The job is written in the transaction of the first of them.
 */
@Component
class HandOverNotices {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("handed-over");

    private static final Duration GATHERED = Duration.ofMinutes(3);

    /** For transactions that began before the time was up and ended after it. */
    private static final Duration SLACK = Duration.ofSeconds(30);

    /** Cases named in one mail; the list in the portal has them all. */
    private static final int NAMED = 40;

    private final ObjectProvider<SchedulerClient> jobs;
    private final NoticeDesk desk;
    private final Recipients recipients;
    private final DueCases cases;
    private final CaseLines lines;
    private final NoticeSettings settings;
    private final TenantService tenants;
    private final ScopedTransaction transaction;
    private final Clock clock;

    HandOverNotices(
            ObjectProvider<SchedulerClient> jobs,
            NoticeDesk desk,
            Recipients recipients,
            DueCases cases,
            CaseLines lines,
            NoticeSettings settings,
            TenantService tenants,
            ScopedTransaction transaction,
            Clock clock) {
        this.jobs = jobs;
        this.desk = desk;
        this.recipients = recipients;
        this.cases = cases;
        this.lines = lines;
        this.settings = settings;
        this.tenants = tenants;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener
    void on(RequestHandedOver event) {
        Address address = Address.now(
                TenantScope.requireActor().requireTenant(), event.assignee().id(), clock.instant());
        jobs.getObject().scheduleIfNotExists(address.job());
    }

    /** Writes the notice; to nobody when the person has left, or has no open case any more. */
    void tell(TaskInstance<Void> job) {
        Address address = Address.of(job);
        transaction.as(Actor.system("notices", address.tenant()), () -> tell(address));
    }

    private void tell(Address address) {
        List<CaseBrief> theirs = cases.of(address.person(), NAMED);
        if (theirs.isEmpty()) {
            return;
        }
        TenantDetails tenant = tenants.current();
        NoticeSubject subject = new NoticeSubject(NoticeKind.REQUESTS_HANDED_OVER, "member", address.person());
        List<Recipient> to =
                recipients.withId(address.person()).map(Recipient::of).stream().toList();
        desk.owe(subject, to, person -> {
            List<String> named = new ArrayList<>();
            theirs.forEach(request -> named.addAll(lines.of(request, tenant, person.language())));
            return new Object[] {
                person.name(),
                tenant.name(),
                new Lines(named),
                settings.link("/t/" + tenant.alias() + "/requests?assignee=me")
            };
        });
    }

    /** For whom a job is, and up to when it gathers. Stands in the job's own name. */
    private record Address(TenantId tenant, UUID person, Instant until) {

        static Address now(TenantId tenant, UUID person, Instant now) {
            long length = GATHERED.toSeconds();
            return new Address(tenant, person, Instant.ofEpochSecond((now.getEpochSecond() / length + 1) * length));
        }

        static Address of(TaskInstance<Void> job) {
            String[] parts = job.getId().split("/", 3);
            return new Address(
                    new TenantId(UUID.fromString(parts[0])),
                    UUID.fromString(parts[1]),
                    Instant.ofEpochSecond(Long.parseLong(parts[2])));
        }

        SchedulableInstance<Void> job() {
            return TASK.instance(tenant + "/" + person + "/" + until.getEpochSecond())
                    .scheduledTo(until.plus(SLACK));
        }
    }
}
