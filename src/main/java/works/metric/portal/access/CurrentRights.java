package works.metric.portal.access;

import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the current actor may do, asked anew each time; for services, views and the menu alike. */
@Component
public class CurrentRights {

    private final ObjectProvider<Rights> rights;

    CurrentRights(ObjectProvider<Rights> rights) {
        this.rights = rights;
    }

    public Set<Permission> all() {
        Actor actor = TenantScope.actor();
        return actor == null ? Set.of() : rights.getObject().of(actor);
    }

    public boolean has(Permission permission) {
        return all().contains(permission);
    }

    /**
     * Whether the person was removed since they signed in, or the credential is over. Whoever visits may still leave when
     * the visit is over.
     */
    public boolean isGone() {
        Actor actor = TenantScope.actor();
        return actor != null
                && actor.visit() == null
                && switch (actor.kind()) {
                    case MEMBER, STAFF -> !has(Permission.HOME);
                    case API, MACHINE -> all().isEmpty();
                    case SYSTEM -> false;
                };
    }

    /** @throws AccessDenied naming the permission */
    public void require(Permission permission) {
        if (!has(permission)) {
            throw new AccessDenied(permission);
        }
    }
}
