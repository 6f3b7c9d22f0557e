package works.metric.portal.notices;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Actor;
import works.metric.portal.access.ScopedTransaction;

/**
 * Sends one notice. The mail goes out between two transactions, so a slow mail server holds no connection; a crash in
 * between sends it once more, with the same message id.
 */
@Component
class NoticeDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeDelivery.class);

    private final NoticeRepository notices;
    private final NoticeMail mail;
    private final ScopedTransaction transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NoticeDelivery(
            NoticeRepository notices,
            NoticeMail mail,
            ScopedTransaction transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notices = notices;
        this.mail = mail;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** @throws MailException when it was not taken and is to be tried again */
    void deliver(NoticeAddress address) {
        Actor actor = Actor.system("notices", address.tenant());
        Optional<NoticeDetails> due = transaction.as(actor, () -> notices.findById(address.notice())
                .filter(Notice::isPending)
                .map(Notice::details));
        if (due.isEmpty()) {
            return;
        }
        try {
            mail.send(OutgoingMail.of(due.get()));
        } catch (MailException fault) {
            NoticeFailure failure = NoticeFailure.of(fault);
            boolean again = mark(actor, address, notice -> notice.notTaken(failure, clock.instant()));
            if (again) {
                throw fault;
            }
            LOG.warn("Gave up notice {}", address.notice(), fault);
            return;
        }
        mark(actor, address, notice -> notice.sent(clock.instant()));
    }

    /** Whether it is still owed. */
    private boolean mark(Actor actor, NoticeAddress address, Function<Notice, NoticeEvent> verb) {
        return transaction.as(actor, () -> {
            Notice notice = notices.findById(address.notice()).orElseThrow();
            events.publishEvent(verb.apply(notice));
            return notice.isPending();
        });
    }
}
