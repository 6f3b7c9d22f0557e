package works.metric.portal.tenant;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.access.TenantId;
import works.metric.portal.access.TenantScope;

/**
 * Tenants for the portal's own plumbing: sign-in, where nobody is signed in yet, jobs, and the opening of a tenant. It
 * asks for no permission, so screens use {@link TenantService}; a rule of the architecture tests keeps them from here.
 */
@Component
public class TenantDirectory {

    private static final UUID FIRST = new UUID(0, 0);

    private final TenantRepository tenants;
    private final ScopedTransaction transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TenantDirectory(
            TenantRepository tenants, ScopedTransaction transaction, ApplicationEventPublisher events, Clock clock) {
        this.tenants = tenants;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    public Optional<TenantDetails> byAlias(String alias) {
        return asDirectory(() -> tenants.findByAlias(alias).map(tenant -> tenant.details(clock.instant())));
    }

    public Optional<TenantDetails> byId(TenantId id) {
        return asDirectory(() -> tenants.findById(id.value()).map(tenant -> tenant.details(clock.instant())));
    }

    /** The ids of all tenants in their order, for what is done for each. @param last of those before; null for the first */
    public List<TenantId> after(@Nullable TenantId last, int most) {
        UUID from = last == null ? FIRST : last.value();
        return asDirectory(() -> tenants.idsAfter(from, Limit.of(most)).stream()
                .map(TenantId::new)
                .toList());
    }

    /**
     * Stores a new tenant in the running transaction, whose scope is that tenant.
     *
     * @throws Invalid for what the tenant's record may not be
     */
    public TenantDetails open(TenantId id, NewTenant wanted) {
        wanted.rules().orThrow();
        if (tenants.findByAlias(wanted.alias()).isPresent()) {
            throw new Invalid("alias", "tenant.rule.alias-taken");
        }
        Tenant tenant = tenants.save(new Tenant(id, wanted, clock.instant()));
        TenantDetails details = tenant.details(clock.instant());
        events.publishEvent(new TenantOpened(details));
        return details;
    }

    private <T> T asDirectory(Supplier<T> work) {
        Actor actor = TenantScope.actor();
        return transaction.as(actor != null ? actor : Actor.system("directory"), work);
    }
}
