package works.metric.portal.identity;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.Role;
import works.metric.portal.access.Rules;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantScope;

/** The people of MetricWorks who use the portal. */
@Service
@Transactional
public class StaffService {

    /** MetricWorks is one company; its list is not paged. */
    private static final Limit MOST = Limit.of(500);

    private final StaffMemberRepository staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StaffService(StaffMemberRepository staff, ApplicationEventPublisher events, Clock clock) {
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    @Requires(Permission.STAFF_READ)
    @Transactional(readOnly = true)
    public List<MemberDetails> list() {
        return staff.findAllByOrderByName(MOST).stream()
                .map(StaffMember::details)
                .toList();
    }

    /** Asking twice invites once. */
    @Requires(Permission.STAFF_MANAGE)
    public MemberDetails invite(UUID id, NewMember wanted) {
        new Rules()
                .required("name", wanted.name())
                .longest("name", wanted.name(), 200)
                .required("email", wanted.email())
                .email("email", wanted.email())
                .check("role", wanted.role().side() == Role.Side.METRICWORKS, "member.rule.role")
                .orThrow();
        Optional<StaffMember> known = staff.findById(id);
        if (known.isPresent()) {
            return known.get().details();
        }
        if (staff.findByEmail(wanted.email()).isPresent()) {
            throw new Invalid("email", "member.rule.email-taken");
        }
        StaffMember person = staff.save(new StaffMember(id, wanted, clock.instant()));
        events.publishEvent(person.invited());
        return person.details();
    }

    /** Takes every right away at once. */
    @Requires(Permission.STAFF_MANAGE)
    public MemberDetails remove(UUID id, long seenVersion) {
        StaffMember person = staff.findById(id).orElseThrow(NotFound::new);
        if (person.is(PersonState.REMOVED)) {
            return person.details();
        }
        if (person.details().version() != seenVersion) {
            throw new Stale();
        }
        if (id.equals(TenantScope.requireActor().id())) {
            throw new Invalid("role", "member.rule.not-oneself");
        }
        events.publishEvent(person.remove());
        return person.details();
    }
}
