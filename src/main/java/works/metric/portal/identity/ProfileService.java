package works.metric.portal.identity;

import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.Actor;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.access.SignedIn;
import works.metric.portal.access.TenantScope;

/** One's own person, whoever one is. */
@Service
@Transactional
public class ProfileService {

    private final MemberRepository members;
    private final StaffMemberRepository staff;
    private final ScopedTransaction transaction;
    private final ApplicationEventPublisher events;

    ProfileService(
            MemberRepository members,
            StaffMemberRepository staff,
            ScopedTransaction transaction,
            ApplicationEventPublisher events) {
        this.members = members;
        this.staff = staff;
        this.transaction = transaction;
        this.events = events;
    }

    @SignedIn
    @Transactional(readOnly = true)
    public MemberDetails mine() {
        Actor actor = TenantScope.requireActor();
        return switch (actor.kind()) {
            case MEMBER -> members.findById(actor.id()).map(Member::details).orElseThrow(NotFound::new);
            case STAFF -> staff.findById(actor.id()).map(StaffMember::details).orElseThrow(NotFound::new);
            case SYSTEM, API, MACHINE -> throw new NotFound();
        };
    }

    /**
     * Keeps the language of one's screens and mails. A visitor's is MetricWorks' own affair and leaves no trace in the
     * tenant. Works in a transaction of its own.
     */
    @SignedIn
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void speak(Locale language) {
        Actor actor = TenantScope.requireActor();
        switch (actor.kind()) {
            case MEMBER ->
                transaction.as(
                        actor,
                        () -> events.publishEvent(members.findById(actor.id())
                                .orElseThrow(NotFound::new)
                                .speak(language)));
            case STAFF ->
                transaction.as(
                        actor.leaving(),
                        () -> events.publishEvent(staff.findById(actor.id())
                                .orElseThrow(NotFound::new)
                                .speak(language)));
            case SYSTEM, API, MACHINE -> throw new NotFound();
        }
    }
}
