package works.metric.portal.identity;

import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Actor;
import works.metric.portal.access.CredentialCheck;
import works.metric.portal.access.CredentialScope;
import works.metric.portal.access.DatabaseAway;
import works.metric.portal.access.MachineCheck;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Rights;
import works.metric.portal.access.Role;
import works.metric.portal.access.SupportAccessCheck;
import works.metric.portal.access.TenantScope;

/** Rights by role, or by a credential's scopes, read from the row each time, by one statement. */
@Component
class RoleRights implements Rights {

    private final MemberRepository members;
    private final StaffMemberRepository staff;
    private final ObjectProvider<SupportAccessCheck> supportAccess;
    private final ObjectProvider<CredentialCheck> credentials;
    private final ObjectProvider<MachineCheck> machines;

    RoleRights(
            MemberRepository members,
            StaffMemberRepository staff,
            ObjectProvider<SupportAccessCheck> supportAccess,
            ObjectProvider<CredentialCheck> credentials,
            ObjectProvider<MachineCheck> machines) {
        this.members = members;
        this.staff = staff;
        this.supportAccess = supportAccess;
        this.credentials = credentials;
        this.machines = machines;
    }

    @Override
    public Set<Permission> of(Actor actor) {
        try {
            return TenantScope.as(actor, () -> now(actor));
        } catch (RuntimeException fault) {
            throw DatabaseAway.orSame(fault);
        }
    }

    private Set<Permission> now(Actor actor) {
        return switch (actor.kind()) {
            case MEMBER ->
                role(members.findById(actor.id())
                                .filter(member -> member.is(PersonState.ACTIVE))
                                .map(Member::role))
                        .map(Role::atHome)
                        .orElse(Set.of());
            case STAFF ->
                staff.findById(actor.id())
                        .filter(person -> person.is(PersonState.ACTIVE))
                        .map(person -> ofStaff(person.role(), actor))
                        .orElse(Set.of());
            case SYSTEM -> Set.of();
            case API -> CredentialScope.permissions(credentials.getObject().scopes(actor.id()));
            case MACHINE -> CredentialScope.permissions(machines.getObject().scopes(actor.id()));
        };
    }

    private Set<Permission> ofStaff(Role role, Actor actor) {
        Actor.Visit visit = actor.visit();
        if (actor.tenant() == null) {
            return role.atHome();
        }
        return visit != null && supportAccess.getObject().isRunning(visit.supportAccessId())
                ? role.visiting()
                : Set.of();
    }

    private static Optional<Role> role(Optional<Role> found) {
        return found.filter(role -> role.side() == Role.Side.TENANT);
    }
}
