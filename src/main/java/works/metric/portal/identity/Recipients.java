package works.metric.portal.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Role;

/** Whom notices go to, in the tenant of the running job. Holds no screen's rights, so only jobs and listeners may ask. */
@Component
public class Recipients {

    private static final Limit ENOUGH = Limit.of(200);

    private static final Limit ALL_STAFF = Limit.of(500);

    private final MemberRepository members;
    private final StaffMemberRepository staff;

    Recipients(MemberRepository members, StaffMemberRepository staff) {
        this.members = members;
        this.staff = staff;
    }

    /** Invited and active members with the role. */
    public List<MemberDetails> withRole(Role role) {
        return members.findByRoleAndStateNotOrderByName(role, PersonState.REMOVED, ENOUGH).stream()
                .map(Member::details)
                .toList();
    }

    /** The invited or active member with the id. */
    public Optional<MemberDetails> withId(UUID id) {
        return members.findById(id)
                .filter(member -> !member.is(PersonState.REMOVED))
                .map(Member::details);
    }

    /** MetricWorks' own people with the role who have signed in at least once. */
    public List<MemberDetails> staffWithRole(Role role) {
        return staff.findAllByOrderByName(ALL_STAFF).stream()
                .filter(person -> person.is(PersonState.ACTIVE))
                .map(StaffMember::details)
                .filter(person -> person.role() == role)
                .toList();
    }
}
