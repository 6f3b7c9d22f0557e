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

    private final MemberRepository members;

    Recipients(MemberRepository members) {
        this.members = members;
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
}
