package works.metric.portal.agreements;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import works.metric.portal.access.AccessDenied;
import works.metric.portal.access.Actor;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Permission;
import works.metric.portal.access.TenantScope;
import works.metric.portal.tenant.TenantService;

/**
 * Who may bind the tenant today. Once somebody has been named it is the named alone, whatever their role; before, whoever
 * holds the permission: a new tenant has to begin somewhere.
 */
@Component
class Signatories {

    static final Limit MOST = Limit.of(500);

    private final SignatoryRepository signatories;
    private final TenantService tenants;
    private final CurrentRights rights;
    private final Clock clock;

    Signatories(SignatoryRepository signatories, TenantService tenants, CurrentRights rights, Clock clock) {
        this.signatories = signatories;
        this.tenants = tenants;
        this.rights = rights;
        this.clock = clock;
    }

    /** @throws AccessDenied for everybody else */
    void require() {
        if (!maySign()) {
            throw new AccessDenied(Permission.AGREEMENTS_ACCEPT);
        }
    }

    boolean maySign() {
        Actor actor = TenantScope.requireActor();
        if (actor.kind() != Actor.Kind.MEMBER || !rights.has(Permission.AGREEMENTS_READ)) {
            return false;
        }
        List<Signatory> all = signatories.findAllByOrderByFromDescIdDesc(MOST);
        LocalDate today = today();
        return all.isEmpty()
                ? rights.has(Permission.AGREEMENTS_ACCEPT)
                : all.stream().anyMatch(one -> one.isOf(actor.id()) && one.signsOn(today));
    }

    /** The named of today, by member. */
    List<UUID> current() {
        LocalDate today = today();
        return signatories.findAllByOrderByFromDescIdDesc(MOST).stream()
                .filter(one -> one.signsOn(today))
                .map(Signatory::memberId)
                .distinct()
                .toList();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), tenants.current().timeZone());
    }
}
