package works.metric.portal.identity;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Role;

/** Whom notices go to, in the tenant of the running job. Holds no screen's rights, so only jobs may ask. */
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
}
