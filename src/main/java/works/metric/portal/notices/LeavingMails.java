package works.metric.portal.notices;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import works.metric.portal.leaving.LeavingEvent;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.tenant.TenantDirectory;
import works.metric.portal.texts.Texts;

/**
 * Writes to MetricWorks' privacy officers that a contract ends, or goes on after all, by a job that is written with the
 * notice. Says which tenant and which day; the rest is read in the portal.
 */
@Component
class LeavingMails {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("leaving-mail");

    /** One letter each: a job's name is short. */
    private static final Map<String, NoticeKind> TOLD = Map.of(
            "G", NoticeKind.LEAVING_STAFF_GIVEN,
            "C", NoticeKind.LEAVING_STAFF_CHANGED,
            "W", NoticeKind.LEAVING_STAFF_WITHDRAWN);

    private static final Map<String, String> LETTERS =
            Map.of("leaving.notice-given", "G", "leaving.choice-changed", "C", "leaving.withdrawn", "W");

    private final SchedulerClient jobs;
    private final Recipients recipients;
    private final TenantDirectory tenants;
    private final NoticeMail mail;
    private final NoticeSettings settings;
    private final ScopedTransaction transaction;
    private final Texts texts;
    private final Clock clock;

    LeavingMails(
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
    void on(LeavingEvent event) {
        String letter = LETTERS.get(event.action());
        if (letter != null) {
            TenantId tenant = TenantScope.requireActor().requireTenant();
            String job = String.join(
                    "/",
                    tenant.toString(),
                    event.leaving().id().toString(),
                    String.valueOf(event.leaving().version()),
                    letter,
                    event.subjectLabel());
            jobs.scheduleIfNotExists(TASK.instance(job).build(), clock.instant());
        }
    }

    /** Sent again after a fault it has the same id, so that a mailbox can tell. */
    void send(TaskInstance<Void> job) {
        String[] parts = job.getId().split("/", 5);
        tenants.byId(new TenantId(UUID.fromString(parts[0]))).ifPresent(tenant -> officers()
                .forEach(person -> send(person, tenant, parts[3], job.getId(), parts[4])));
    }

    private void send(MemberDetails person, TenantDetails tenant, String letter, String job, String endsOn) {
        UUID id = UUID.nameUUIDFromBytes((job + person.id()).getBytes(StandardCharsets.UTF_8));
        Recipient to = Recipient.of(person);
        NoticeText text = NoticeText.of(
                texts,
                Objects.requireNonNull(TOLD.get(letter)),
                to,
                to.name(),
                tenant.name(),
                NoticeDay.of(LocalDate.parse(endsOn), texts, to.language()),
                settings.link("/staff/leaving"));
        mail.send(new OutgoingMail(id, to.email(), to.language(), text));
    }

    private List<MemberDetails> officers() {
        return transaction.as(Actor.system("notices"), () -> recipients.staffWithRole(Role.PRIVACY_OFFICER));
    }
}
