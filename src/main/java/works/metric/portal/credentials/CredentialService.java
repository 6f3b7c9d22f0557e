package works.metric.portal.credentials;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.Actor;
import works.metric.portal.access.CredentialScope;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Page;
import works.metric.portal.access.PageKey;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.SignedIn;
import works.metric.portal.access.TenantScope;
import works.metric.portal.signin.CredentialToken;
import works.metric.portal.tenant.TenantService;

/** The credentials of one's own tenant. They are the tenant's, and outlive the person who made them. */
@Service
@Transactional
public class CredentialService {

    /** How long before its end a credential is spoken of. */
    public static final Period WARNING = Period.ofDays(14);

    private static final Limit MOST_EXPIRING = Limit.of(20);
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);

    private final ApiCredentialRepository credentials;
    private final CredentialUseRepository uses;
    private final TenantService tenants;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CredentialService(
            ApiCredentialRepository credentials,
            CredentialUseRepository uses,
            TenantService tenants,
            ApplicationEventPublisher events,
            Clock clock) {
        this.credentials = credentials;
        this.uses = uses;
        this.tenants = tenants;
        this.events = events;
        this.clock = clock;
    }

    /** Newest first, those that are over too. @param key of the page, null for the first */
    @Requires(Permission.CREDENTIALS_READ)
    @Transactional(readOnly = true)
    public Page<CredentialDetails> list(@Nullable String key) {
        PageKey from = PageKey.read(key);
        Limit limit = Limit.of(Page.SIZE + 1);
        Instant at = from == null ? LATEST : instant(from.value());
        UUID id = from == null ? LAST : from.id();
        Page<ApiCredential> page = from != null && from.backwards()
                ? Page.backwards(credentials.after(at, id, limit), CredentialService::key)
                : Page.forwards(credentials.before(at, id, limit), from == null, CredentialService::key);
        Map<UUID, Instant> used = new HashMap<>();
        uses.findByIdIn(page.items().stream().map(ApiCredential::getId).toList()).stream()
                .filter(use -> use.lastUsedAt() != null)
                .forEach(use -> used.put(use.getId(), Objects.requireNonNull(use.lastUsedAt())));
        return page.map(credential -> credential.details(clock.instant(), used.get(credential.getId())));
    }

    @Requires(Permission.CREDENTIALS_READ)
    @Transactional(readOnly = true)
    public CredentialDetails byId(UUID id) {
        return details(credentials.findById(id).orElseThrow(NotFound::new));
    }

    /** Those that end within {@link #WARNING}, nearest first. */
    @Requires(Permission.CREDENTIALS_READ)
    @Transactional(readOnly = true)
    public List<CredentialDetails> expiring() {
        Instant now = clock.instant();
        ZoneId zone = zone();
        Instant until = today(zone).plus(WARNING).plusDays(1).atStartOfDay(zone).toInstant();
        return credentials.expiring(now, until, MOST_EXPIRING).stream()
                .map(this::details)
                .toList();
    }

    /** The one that is used for this very call. @throws NotFound for people */
    @SignedIn
    @Transactional(readOnly = true)
    public CredentialDetails mine() {
        Actor actor = TenantScope.requireActor();
        if (actor.kind() != Actor.Kind.API) {
            throw new NotFound();
        }
        return details(credentials.findById(actor.id()).orElseThrow(NotFound::new));
    }

    /**
     * Makes one, and gives its token this once. The same id again makes nothing and gives no token.
     *
     * @throws works.metric.portal.access.Invalid naming {@code name}, {@code scopes} or {@code expiresOn}
     */
    @Requires(Permission.CREDENTIALS_MANAGE)
    public IssuedCredential create(UUID id, NewCredential wanted) {
        ZoneId zone = zone();
        LocalDate lastDay = wanted.check(CredentialScope.Holder.TENANT, today(zone));
        Optional<ApiCredential> known = credentials.findById(id);
        if (known.isPresent()) {
            return new IssuedCredential(details(known.get()), null);
        }
        Actor actor = TenantScope.requireActor();
        CredentialToken token = CredentialToken.make(id, actor.requireTenant());
        ApiCredential made =
                credentials.saveAndFlush(new ApiCredential(token, wanted, lastDay, zone, actor, clock.instant()));
        uses.save(new CredentialUse(id));
        events.publishEvent(made.created());
        return new IssuedCredential(made.details(clock.instant(), null), token.text());
    }

    /** Shuts it out at once and for good; a call that runs is stopped at its next step. */
    @Requires(Permission.CREDENTIALS_MANAGE)
    public CredentialDetails revoke(UUID id) {
        ApiCredential credential = credentials.findById(id).orElseThrow(NotFound::new);
        if (!credential.isRevoked()) {
            events.publishEvent(credential.revoke(TenantScope.requireActor(), clock.instant()));
        }
        return details(credential);
    }

    private CredentialDetails details(ApiCredential credential) {
        return credential.details(
                clock.instant(),
                uses.findById(credential.getId()).map(CredentialUse::lastUsedAt).orElse(null));
    }

    private ZoneId zone() {
        return tenants.current().timeZone();
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static Instant instant(String value) {
        try {
            return Instant.parse(value);
        } catch (DateTimeException unreadable) {
            return LATEST;
        }
    }

    private static String key(ApiCredential credential) {
        return PageKey.write(credential.createdAt().toString(), credential.getId());
    }
}
