package works.metric.portal.notices;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.TenantId;
import works.metric.portal.access.TenantScope;
import works.metric.portal.texts.Texts;

/** Writes notices and the jobs that send them, both in the transaction of the fact: all of it happens, or none. */
@Component
class NoticeDesk {

    private final NoticeRepository notices;
    private final SchedulerClient jobs;
    private final Texts texts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NoticeDesk(
            NoticeRepository notices,
            SchedulerClient jobs,
            Texts texts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notices = notices;
        this.jobs = jobs;
        this.texts = texts;
        this.events = events;
        this.clock = clock;
    }

    /** @param arguments of the texts for a recipient, all as text */
    @Transactional(propagation = Propagation.MANDATORY)
    public void owe(NoticeSubject subject, Collection<Recipient> to, Function<Recipient, Object[]> arguments) {
        TenantId tenant = TenantScope.requireActor().requireTenant();
        Instant now = clock.instant();
        for (Recipient recipient : to) {
            NoticeText text = NoticeText.of(texts, subject.kind(), recipient, arguments.apply(recipient));
            Notice notice = notices.save(new Notice(subject, recipient, text, now));
            events.publishEvent(notice.owed());
            jobs.schedule(new NoticeAddress(tenant, notice.getId()).job(), now);
        }
    }
}
