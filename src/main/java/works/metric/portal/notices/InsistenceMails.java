package works.metric.portal.notices;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Role;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.access.TenantId;
import works.metric.portal.access.TenantScope;
import works.metric.portal.identity.MemberDetails;
import works.metric.portal.identity.Recipients;
import works.metric.portal.instructions.ChallengeEvent;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.tenant.TenantDirectory;
import works.metric.portal.texts.Texts;

/**
 * Writes to MetricWorks' privacy officers that a controller insists, by a job that is written with the insisting. Says which
 * instruction and no more: what was said is read inside the tenant.
 */
@Component
class InsistenceMails {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("instruction-insisted");

    private final SchedulerClient jobs;
    private final Recipients recipients;
    private final TenantDirectory tenants;
    private final NoticeMail mail;
    private final NoticeSettings settings;
    private final ScopedTransaction transaction;
    private final Texts texts;
    private final Clock clock;

    InsistenceMails(
            SchedulerClient jobs,
            Recipients recipients,
            TenantDirectory tenants,
            NoticeMail mail,
            NoticeSettings settings,
            ScopedTransaction transaction,
            Texts texts,
            Clock clock) {
        this.jobs = jobs;
        this.recipients = recipients;
        this.tenants = tenants;
        this.mail = mail;
        this.settings = settings;
        this.transaction = transaction;
        this.texts = texts;
        this.clock = clock;
    }

    @EventListener
    void on(ChallengeEvent event) {
        if (event.action().equals("instruction.insisted")) {
            TenantId tenant = TenantScope.requireActor().requireTenant();
            String job = tenant + "/" + event.challenge().id() + "/"
                    + event.challenge().instructionNumber();
            jobs.scheduleIfNotExists(TASK.instance(job).build(), clock.instant());
        }
    }

    /** Sent again after a fault it has the same id, so that a mailbox can tell. */
    void send(TaskInstance<Void> job) {
        String[] parts = job.getId().split("/", 3);
        tenants.byId(new TenantId(UUID.fromString(parts[0])))
                .ifPresent(tenant -> officers().forEach(person -> send(person, tenant, parts[1], parts[2])));
    }

    private void send(MemberDetails person, TenantDetails tenant, String challenge, String number) {
        UUID id = UUID.nameUUIDFromBytes((challenge + person.id()).getBytes(StandardCharsets.UTF_8));
        Recipient to = Recipient.of(person);
        NoticeText text = NoticeText.of(
                texts,
                NoticeKind.INSTRUCTION_INSISTED,
                to,
                to.name(),
                tenant.name(),
                number,
                settings.link("/staff/tenants/" + tenant.id()));
        mail.send(new OutgoingMail(id, to.email(), to.language(), text));
    }

    private List<MemberDetails> officers() {
        return transaction.as(Actor.system("notices"), () -> recipients.staffWithRole(Role.PRIVACY_OFFICER));
    }
}
