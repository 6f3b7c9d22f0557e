package works.metric.portal.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What the current actor may do, asked anew each time; for services, views and the menu alike. Inside a tenant whose
 * contract has ended it is what that leaves: here, and nowhere else.
 */
@Component
public class CurrentRights {

    private final ObjectProvider<Rights> rights;
    private final ObjectProvider<ContractCheck> contracts;

    CurrentRights(ObjectProvider<Rights> rights, ObjectProvider<ContractCheck> contracts) {
        this.rights = rights;
        this.contracts = contracts;
    }

    public Set<Permission> all() {
        Actor actor = TenantScope.actor();
        return actor == null ? Set.of() : left(actor, held(actor));
    }

    public boolean has(Permission permission) {
        return all().contains(permission);
    }

    /** Whether the role has it and only the end of the contract takes it away. */
    public boolean isLostByEnd(Permission permission) {
        Actor actor = TenantScope.actor();
        return actor != null && phase() == ContractPhase.ENDED && isLostByEnd(actor, permission);
    }

    /** Of the tenant in scope; outside of any tenant no contract ends. */
    public ContractPhase phase() {
        Actor actor = TenantScope.actor();
        return actor == null ? ContractPhase.RUNNING : phase(actor.tenant());
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

    /**
     * @throws ContractEnded when the role has it, and the tenant's contract is over
     * @throws AccessDenied naming the permission
     */
    public void require(Permission permission) {
        Actor actor = TenantScope.actor();
        if (actor == null || !left(actor, held(actor)).contains(permission)) {
            throw actor != null && isLostByEnd(actor, permission)
                    ? new ContractEnded(permission)
                    : new AccessDenied(permission);
        }
    }

    /** For what writes under a permission to read. @throws ContractEnded when the tenant's contract is over */
    void requireRunning(Permission permission) {
        if (phase() != ContractPhase.RUNNING) {
            throw new ContractEnded(permission);
        }
    }

    private boolean isLostByEnd(Actor actor, Permission permission) {
        return held(actor).contains(permission) && !phase(actor.tenant()).leaves(permission);
    }

    private Set<Permission> left(Actor actor, Set<Permission> held) {
        return held.isEmpty() ? held : phase(actor.tenant()).of(held);
    }

    private Set<Permission> held(Actor actor) {
        return rights.getObject().of(actor);
    }

    private ContractPhase phase(@Nullable TenantId tenant) {
        return tenant == null ? ContractPhase.RUNNING : contracts.getObject().phase(tenant);
    }
}
