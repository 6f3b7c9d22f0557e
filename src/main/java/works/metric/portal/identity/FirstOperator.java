package works.metric.portal.identity;

import java.time.Clock;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.access.ScopedTransaction;

/** Invites the operator named in the settings while there is none, so that a new installation can be entered. */
@Component
class FirstOperator implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstOperator.class);

    private final StaffProperties properties;
    private final StaffMemberRepository staff;
    private final ScopedTransaction transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FirstOperator(
            StaffProperties properties,
            StaffMemberRepository staff,
            ScopedTransaction transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.properties = properties;
        this.staff = staff;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        String email = properties.firstOperator();
        if (email == null || email.isBlank()) {
            return;
        }
        transaction.as(Actor.system("start"), () -> {
            if (staff.countByRoleAndStateNot(Role.OPERATOR, PersonState.REMOVED) == 0
                    && staff.findByEmail(email).isEmpty()) {
                NewMember wanted = new NewMember(email, email, Role.OPERATOR, Locale.ENGLISH);
                events.publishEvent(staff.save(new StaffMember(Ids.next(), wanted, clock.instant()))
                        .invited());
                LOG.info("Invited the first operator");
            }
        });
    }
}
