package works.metric.portal.identity;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.Role;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.access.TenantId;
import works.metric.portal.access.TenantScope;
import works.metric.portal.secrets.Sealer;
import works.metric.portal.tenant.NewTenant;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.tenant.TenantDirectory;

/** Opens a tenant: its record, its identity provider and its first admin, all or nothing. */
@Service
public class OnboardingService {

    static final String SECRET_PURPOSE = "oidc-client-secret";

    private final TenantDirectory tenants;
    private final IdentityProviderRepository providers;
    private final MemberRepository members;
    private final Sealer sealer;
    private final ScopedTransaction transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OnboardingService(
            TenantDirectory tenants,
            IdentityProviderRepository providers,
            MemberRepository members,
            Sealer sealer,
            ScopedTransaction transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tenants = tenants;
        this.providers = providers;
        this.members = members;
        this.sealer = sealer;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Opens a tenant under an id the caller made, so that a form sent twice opens one.
     *
     * @throws works.metric.portal.access.Invalid naming each field and rule
     */
    @Requires(Permission.TENANTS_MANAGE)
    public TenantDetails open(TenantId id, NewTenant wanted, NewIdentityProvider provider, NewMember admin) {
        wanted.rules()
                .check("issuer", isIssuer(provider.issuer()), "provider.rule.issuer")
                .longest("issuer", provider.issuer(), 255)
                .required("clientId", provider.clientId())
                .longest("clientId", provider.clientId(), 255)
                .required("clientSecret", provider.clientSecret())
                .longest("clientSecret", provider.clientSecret(), 500)
                .required("adminName", admin.name())
                .longest("adminName", admin.name(), 200)
                .required("adminEmail", admin.email())
                .email("adminEmail", admin.email())
                .check("adminRole", admin.role() == Role.TENANT_ADMIN, "member.rule.role")
                .orThrow();
        Actor opening = TenantScope.requireActor().writingInto(id);
        return transaction.as(opening, () -> {
            Optional<TenantDetails> known = tenants.byId(id);
            return known.orElseGet(() -> store(id, wanted, provider, admin));
        });
    }

    private TenantDetails store(TenantId id, NewTenant wanted, NewIdentityProvider provider, NewMember admin) {
        TenantDetails tenant = tenants.open(id, wanted);
        byte[] sealed = sealer.seal(id, SECRET_PURPOSE, provider.clientSecret());
        events.publishEvent(providers
                .save(new IdentityProvider(provider.issuer(), provider.clientId(), sealed))
                .connected());
        Member first = new Member(Ids.next(), admin, clock.instant());
        events.publishEvent(members.save(first).invited());
        return tenant;
    }

    private static boolean isIssuer(String issuer) {
        try {
            URI uri = URI.create(issuer);
            return uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
