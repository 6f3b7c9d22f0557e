package works.metric.portal.identity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Role;

/** Who else is there, in the caller's tenant and transaction. Asks for no permission: the service that calls does. */
@Component
public class Colleagues {

    private static final Limit ENOUGH = Limit.of(200);

    private final MemberRepository members;

    Colleagues(MemberRepository members) {
        this.members = members;
    }

    /** Active members whose role has the permission, by name; at most 200 of each role. */
    public List<MemberDetails> with(Permission permission) {
        return Arrays.stream(Role.values())
                .filter(role -> role.side() == Role.Side.TENANT && role.atHome().contains(permission))
                .flatMap(role -> members.findByRoleAndStateOrderByName(role, PersonState.ACTIVE, ENOUGH).stream())
                .map(Member::details)
                .sorted(Comparator.comparing(MemberDetails::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(MemberDetails::id))
                .toList();
    }
}
