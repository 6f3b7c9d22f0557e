package works.metric.portal.notices;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Role;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.access.TenantId;
import works.metric.portal.identity.MemberDetails;
import works.metric.portal.identity.Recipients;
import works.metric.portal.leaving.LeavingDetails;
import works.metric.portal.leaving.LeavingEvent;
import works.metric.portal.leaving.StandingLeavings;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.tenant.TenantDirectory;
import works.metric.portal.tenant.TenantService;
import works.metric.portal.texts.Texts;

/**
 * Says on its day what the end of a contract brings: that a choice can still be made, that the contract has ended, that the
 * portal is to be closed, and is (GDPR Art. 28(3)(g)). The jobs are written with the fact that sets the day; each looks
 * first whether the notice still stands and the day is still the one it was written for.
 */
@Component
class LeavingReminders {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("leaving-reminder");

    private static final Map<String, List<LeavingReminder>> WRITTEN = Map.of(
            "leaving.notice-given",
                    List.of(
                            LeavingReminder.SOON,
                            LeavingReminder.ENDED,
                            LeavingReminder.STAFF_ENDED,
                            LeavingReminder.STAFF_DUE),
            "leaving.choice-changed", List.of(LeavingReminder.STAFF_DUE),
            "leaving.certified", List.of(LeavingReminder.CLOSE_14, LeavingReminder.CLOSE_3, LeavingReminder.CLOSED));

    private final ObjectProvider<SchedulerClient> jobs;
    private final StandingLeavings leavings;
    private final LeavingNotices notices;
    private final NoticeRepository sent;
    private final Recipients recipients;
    private final TenantService tenants;
    private final TenantDirectory directory;
    private final NoticeMail mail;
    private final NoticeSettings settings;
    private final ScopedTransaction transaction;
    private final Texts texts;
    private final Clock clock;

    LeavingReminders(
            ObjectProvider<SchedulerClient> jobs,
            StandingLeavings leavings,
            LeavingNotices notices,
            NoticeRepository sent,
            Recipients recipients,
            TenantService tenants,
            TenantDirectory directory,
            NoticeMail mail,
            NoticeSettings settings,
            ScopedTransaction transaction,
            Texts texts,
            Clock clock) {
        this.jobs = jobs;
        this.leavings = leavings;
        this.notices = notices;
        this.sent = sent;
        this.recipients = recipients;
        this.tenants = tenants;
        this.directory = directory;
        this.mail = mail;
        this.settings = settings;
        this.transaction = transaction;
        this.texts = texts;
        this.clock = clock;
    }

    @EventListener
    void on(LeavingEvent event) {
        List<LeavingReminder> all = WRITTEN.getOrDefault(event.action(), List.of());
        if (all.isEmpty()) {
            return;
        }
        LeavingDetails leaving = event.leaving();
        TenantDetails tenant = tenants.current();
        Instant now = clock.instant();
        all.stream()
                .filter(one -> !one.isTooLate(leaving, tenant.timeZone(), now))
                .forEach(one -> {
                    Address address = new Address(tenant.id(), leaving.id(), one, one.day(leaving));
                    jobs.getObject()
                            .scheduleIfNotExists(
                                    TASK.instance(address.name()).build(), one.at(leaving, tenant.timeZone()));
                });
    }

    void send(TaskInstance<Void> job) {
        Address address = Address.of(job);
        directory.byId(address.tenant()).ifPresent(tenant -> {
            if (address.what().isForStaff()) {
                due(address, tenant).ifPresent(leaving -> officers().forEach(person -> send(person, tenant, address)));
            } else {
                transaction.as(Actor.system("notices", tenant.id()), () -> standing(address, tenant)
                        .filter(leaving -> !sent.existsBySubjectIdAndKind(
                                leaving.id(), address.what().kind()))
                        .ifPresent(leaving -> notices.owe(address.what().kind(), leaving)));
            }
        });
    }

    private Optional<LeavingDetails> due(Address address, TenantDetails tenant) {
        return transaction.as(Actor.system("notices", tenant.id()), () -> standing(address, tenant));
    }

    private Optional<LeavingDetails> standing(Address address, TenantDetails tenant) {
        return leavings.byId(address.leaving())
                .filter(leaving -> address.what().day(leaving).equals(address.day()))
                .filter(leaving -> address.what().holds(leaving, tenant.timeZone(), clock.instant()));
    }

    /** Sent again after a fault it has the same id, so that a mailbox can tell. */
    private void send(MemberDetails person, TenantDetails tenant, Address address) {
        UUID id = UUID.nameUUIDFromBytes((address.name() + person.id()).getBytes(StandardCharsets.UTF_8));
        Recipient to = Recipient.of(person);
        NoticeText text = NoticeText.of(
                texts,
                address.what().kind(),
                to,
                to.name(),
                tenant.name(),
                NoticeDay.of(address.day(), texts, to.language()),
                settings.link("/staff/leaving/" + tenant.id()));
        mail.send(new OutgoingMail(id, to.email(), to.language(), text));
    }

    private List<MemberDetails> officers() {
        return transaction.as(Actor.system("notices"), () -> recipients.staffWithRole(Role.PRIVACY_OFFICER));
    }

    /** What a job is for. Stands in its own name. */
    private record Address(TenantId tenant, UUID leaving, LeavingReminder what, LocalDate day) {

        static Address of(TaskInstance<Void> job) {
            String[] parts = job.getId().split("/", 4);
            return new Address(
                    new TenantId(UUID.fromString(parts[0])),
                    UUID.fromString(parts[1]),
                    LeavingReminder.valueOf(parts[2]),
                    LocalDate.parse(parts[3]));
        }

        String name() {
            return tenant + "/" + leaving + "/" + what + "/" + day;
        }
    }
}
