package works.metric.portal.notices;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
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
import works.metric.portal.subprocessors.AskedCopies;
import works.metric.portal.subprocessors.ContractCopyDetails;
import works.metric.portal.subprocessors.ContractCopyEvent;
import works.metric.portal.subprocessors.NoticeFull;
import works.metric.portal.subprocessors.NoticeStepDetails;
import works.metric.portal.subprocessors.NoticeStepKind;
import works.metric.portal.subprocessors.SubprocessorNoticeEvent;
import works.metric.portal.subprocessors.ToldNotices;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.tenant.TenantDirectory;
import works.metric.portal.texts.Texts;

/**
 * Writes to MetricWorks' privacy officers what a tenant has decided about a sub-processor, and that it asks for the copy of
 * a contract, by a job that is written with the deciding. Says who, when and about whom; the words are read in the portal.
 */
@Component
class SubprocessorStaffMails {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("subprocessor-staff");

    private static final Map<NoticeStepKind, NoticeKind> TOLD = Map.of(
            NoticeStepKind.OBJECTED, NoticeKind.SUBPROCESSOR_STAFF_OBJECTED,
            NoticeStepKind.WITHDRAWN, NoticeKind.SUBPROCESSOR_STAFF_WITHDRAWN,
            NoticeStepKind.LEAVING, NoticeKind.SUBPROCESSOR_STAFF_LEAVING,
            NoticeStepKind.CONSENTED, NoticeKind.SUBPROCESSOR_STAFF_CONSENTED);

    /** In place of a step's number. */
    private static final String COPY = "copy";

    private static final String PLACE = "/staff/subprocessor-changes";

    /** What there is to tell. @param path from the root of the portal */
    private record News(NoticeKind kind, String subprocessor, Instant at, String path) {}

    private final SchedulerClient jobs;
    private final ToldNotices told;
    private final AskedCopies copies;
    private final Recipients recipients;
    private final TenantDirectory tenants;
    private final NoticeMail mail;
    private final NoticeSettings settings;
    private final NotifyingProcessor processor;
    private final ScopedTransaction transaction;
    private final Texts texts;
    private final Clock clock;

    SubprocessorStaffMails(
            SchedulerClient jobs,
            ToldNotices told,
            AskedCopies copies,
            Recipients recipients,
            TenantDirectory tenants,
            NoticeMail mail,
            NoticeSettings settings,
            NotifyingProcessor processor,
            ScopedTransaction transaction,
            Texts texts,
            Clock clock) {
        this.jobs = jobs;
        this.told = told;
        this.copies = copies;
        this.recipients = recipients;
        this.tenants = tenants;
        this.mail = mail;
        this.settings = settings;
        this.processor = processor;
        this.transaction = transaction;
        this.texts = texts;
        this.clock = clock;
    }

    @EventListener
    void on(SubprocessorNoticeEvent event) {
        if (event.step() != null && TOLD.containsKey(event.step())) {
            int number = told.byId(event.subjectId()).steps().getLast().number();
            write(event.subjectId(), String.valueOf(number));
        }
    }

    @EventListener
    void on(ContractCopyEvent event) {
        if (event.action().equals("subprocessor-copy.asked")) {
            write(event.subjectId(), COPY);
        }
    }

    private void write(UUID subject, String which) {
        TenantId tenant = TenantScope.requireActor().requireTenant();
        String job = tenant + "/" + subject + "/" + which;
        jobs.scheduleIfNotExists(TASK.instance(job).build(), clock.instant());
    }

    /** Sent again after a fault it has the same id, so that a mailbox can tell. */
    void send(TaskInstance<Void> job) {
        String[] parts = job.getId().split("/", 3);
        TenantId id = new TenantId(UUID.fromString(parts[0]));
        UUID subject = UUID.fromString(parts[1]);
        tenants.byId(id).ifPresent(tenant -> {
            News news = transaction.as(
                    Actor.system("notices", id),
                    () -> parts[2].equals(COPY) ? copy(subject) : step(subject, Integer.parseInt(parts[2])));
            officers().forEach(person -> send(person, tenant, news, job.getId()));
        });
    }

    private News step(UUID change, int number) {
        NoticeFull notice = told.byId(change);
        NoticeStepDetails step = notice.steps().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow();
        return new News(
                Objects.requireNonNull(TOLD.get(step.kind())),
                notice.summary().subprocessor(),
                step.at(),
                PLACE + "/" + change);
    }

    private News copy(UUID id) {
        ContractCopyDetails asked = copies.byId(id);
        return new News(NoticeKind.SUBPROCESSOR_STAFF_COPY, asked.subprocessor(), asked.askedAt(), PLACE);
    }

    private void send(MemberDetails person, TenantDetails tenant, News news, String job) {
        UUID id = UUID.nameUUIDFromBytes((job + person.id()).getBytes(StandardCharsets.UTF_8));
        Recipient to = Recipient.of(person);
        String at = DateTimeFormatter.ofPattern(
                        texts.get(to.language(), "notices.moment"), Texts.nearest(to.language()))
                .format(news.at().atZone(processor.timeZone()));
        NoticeText text = NoticeText.of(
                texts, news.kind(), to, to.name(), tenant.name(), news.subprocessor(), at, settings.link(news.path()));
        mail.send(new OutgoingMail(id, to.email(), to.language(), text));
    }

    private List<MemberDetails> officers() {
        return transaction.as(Actor.system("notices"), () -> recipients.staffWithRole(Role.PRIVACY_OFFICER));
    }
}
