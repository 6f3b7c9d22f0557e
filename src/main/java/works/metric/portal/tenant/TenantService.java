package works.metric.portal.tenant;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Page;
import works.metric.portal.access.PageKey;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.SignedIn;
import works.metric.portal.access.TenantId;
import works.metric.portal.access.TenantScope;

/** The tenant one is in, and for MetricWorks the list of all. */
@Service
@Transactional(readOnly = true)
public class TenantService {

    private static final UUID FIRST = new UUID(0, 0);

    private final TenantRepository tenants;
    private final Clock clock;

    TenantService(TenantRepository tenants, Clock clock) {
        this.tenants = tenants;
        this.clock = clock;
    }

    /** The tenant of whoever asks. */
    @SignedIn
    public TenantDetails current() {
        return find(TenantScope.requireActor().requireTenant());
    }

    @Requires(Permission.TENANTS_READ)
    public TenantDetails byId(TenantId id) {
        return find(id);
    }

    /** Several at once, for lists that name them. */
    @Requires(Permission.TENANTS_READ)
    public Map<TenantId, TenantDetails> byIds(Collection<TenantId> ids) {
        return tenants.findByIdIn(ids.stream().map(TenantId::value).toList()).stream()
                .map(this::details)
                .collect(Collectors.toMap(TenantDetails::id, Function.identity()));
    }

    /** All tenants by name. @param key of the page, null for the first */
    @Requires(Permission.TENANTS_READ)
    public Page<TenantDetails> list(@Nullable String key) {
        PageKey from = PageKey.read(key);
        Limit limit = Limit.of(Page.SIZE + 1);
        if (from != null && from.backwards()) {
            return Page.backwards(tenants.before(from.value(), from.id(), limit), this::key)
                    .map(this::details);
        }
        List<Tenant> rows =
                from == null ? tenants.after("", FIRST, limit) : tenants.after(from.value(), from.id(), limit);
        return Page.forwards(rows, from == null, this::key).map(this::details);
    }

    /** The first whose names begin so, for whoever has to pick one of them. */
    @Requires(Permission.TENANTS_READ)
    public List<TenantDetails> named(String beginning) {
        return tenants
                .findByIdentityLegalNameStartingWithOrderByIdentityLegalName(beginning.strip(), Limit.of(Page.SIZE))
                .stream()
                .map(this::details)
                .toList();
    }

    private TenantDetails find(TenantId id) {
        return tenants.findById(id.value()).map(this::details).orElseThrow(NotFound::new);
    }

    private TenantDetails details(Tenant tenant) {
        return tenant.details(clock.instant());
    }

    private String key(Tenant tenant) {
        TenantDetails details = details(tenant);
        return PageKey.write(details.name(), details.id().value());
    }
}
