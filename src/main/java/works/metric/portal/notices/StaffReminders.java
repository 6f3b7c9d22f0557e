package works.metric.portal.notices;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Role;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.identity.MemberDetails;
import works.metric.portal.identity.Recipients;

/** Writes to MetricWorks' support people in their morning, by a job for each that stays as long as they do. */
@Component
class StaffReminders {

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final Recipients recipients;
    private final PromiseReminders promises;
    private final NoticeMail mail;
    private final NotifyingProcessor processor;
    private final ScopedTransaction transaction;
    private final Clock clock;

    StaffReminders(
            Recipients recipients,
            PromiseReminders promises,
            NoticeMail mail,
            NotifyingProcessor processor,
            ScopedTransaction transaction,
            Clock clock) {
        this.recipients = recipients;
        this.promises = promises;
        this.mail = mail;
        this.processor = processor;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Gives each of them their job, unless they have it. */
    void begin(SchedulerClient jobs) {
        people().forEach(person -> jobs.scheduleIfNotExists(
                ReminderJobs.OWN.instance(person.id().toString()).scheduledTo(nextMorning())));
    }

    /** @return their next morning; null when they are no longer to be reminded */
    @Nullable
    Instant remind(UUID id) {
        MemberDetails person =
                people().stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
        if (person == null) {
            return null;
        }
        NoticeText text = promises.of(person, processor.timeZone(), processor.country());
        if (text != null) {
            mail.send(new OutgoingMail(idOfToday(id), person.email(), person.language(), text));
        }
        return nextMorning();
    }

    private List<MemberDetails> people() {
        return transaction.as(Actor.system("reminders"), () -> recipients.staffWithRole(Role.SUPPORT));
    }

    private UUID idOfToday(UUID person) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), processor.timeZone());
        return UUID.nameUUIDFromBytes((person + " " + today).getBytes(StandardCharsets.UTF_8));
    }

    private Instant nextMorning() {
        ZonedDateTime now = clock.instant().atZone(processor.timeZone());
        ZonedDateTime today = now.toLocalDate().atTime(MORNING).atZone(processor.timeZone());
        return (now.isBefore(today)
                        ? today
                        : now.toLocalDate().plusDays(1).atTime(MORNING).atZone(processor.timeZone()))
                .toInstant();
    }
}
