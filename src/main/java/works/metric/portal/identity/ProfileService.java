package works.metric.portal.identity;

import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.Actor;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.SignedIn;
import works.metric.portal.access.TenantScope;

/** One's own person, whoever one is. */
@Service
@Transactional
public class ProfileService {

    private final MemberRepository members;
    private final StaffMemberRepository staff;
    private final ApplicationEventPublisher events;

    ProfileService(MemberRepository members, StaffMemberRepository staff, ApplicationEventPublisher events) {
        this.members = members;
        this.staff = staff;
        this.events = events;
    }

    @SignedIn
    @Transactional(readOnly = true)
    public MemberDetails mine() {
        Actor actor = TenantScope.requireActor();
        return switch (actor.kind()) {
            case MEMBER -> members.findById(actor.id()).map(Member::details).orElseThrow(NotFound::new);
            case STAFF -> staff.findById(actor.id()).map(StaffMember::details).orElseThrow(NotFound::new);
            case SYSTEM -> throw new NotFound();
        };
    }

    /** Keeps the language of one's screens and mails. */
    @SignedIn
    public void speak(Locale language) {
        Actor actor = TenantScope.requireActor();
        switch (actor.kind()) {
            case MEMBER ->
                events.publishEvent(
                        members.findById(actor.id()).orElseThrow(NotFound::new).speak(language));
            case STAFF ->
                events.publishEvent(
                        staff.findById(actor.id()).orElseThrow(NotFound::new).speak(language));
            case SYSTEM -> throw new NotFound();
        }
    }
}
