package works.metric.portal.shell;

import static works.metric.portal.uikit.Texts.t;

import java.util.List;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Role;
import works.metric.portal.access.TenantScope;

/** The roles that may do what somebody may not, in their language: whom to ask. */
final class RoleNames {

    private RoleNames() {}

    /** Among one's own people; none for a visitor, who has nobody to ask inside the tenant. */
    static List<String> with(Permission permission) {
        Actor actor = TenantScope.requireActor();
        if (actor.visit() != null) {
            return List.of();
        }
        Role.Side side = actor.kind() == Actor.Kind.STAFF ? Role.Side.METRICWORKS : Role.Side.TENANT;
        return Role.with(permission, side).stream()
                .map(role -> t("role." + role.name()))
                .toList();
    }
}
