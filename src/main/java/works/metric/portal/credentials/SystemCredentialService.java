package works.metric.portal.credentials;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.Actor;
import works.metric.portal.access.CredentialScope;
import works.metric.portal.access.NoTenantInScope;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.TenantScope;
import works.metric.portal.signin.CredentialToken;
import works.metric.portal.subprocessors.ProcessorProfile;
import works.metric.portal.systems.ProcessingSystemService;

/**
 * What MetricWorks' own processing systems come in with. Made by the privacy officer, who keeps the register: whoever
 * holds one reads data subjects' identifiers over all tenants, which is no operator's business.
 */
@Service
@Transactional
public class SystemCredentialService {

    private static final Limit MOST = Limit.of(100);

    private final SystemCredentialRepository credentials;
    private final SystemCredentialUseRepository uses;
    private final ProcessingSystemService systems;
    private final ProcessorProfile processor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SystemCredentialService(
            SystemCredentialRepository credentials,
            SystemCredentialUseRepository uses,
            ProcessingSystemService systems,
            ProcessorProfile processor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.credentials = credentials;
        this.uses = uses;
        this.systems = systems;
        this.processor = processor;
        this.events = events;
        this.clock = clock;
    }

    /** Newest first, those that are over too; at most a hundred. */
    @Requires(Permission.SYSTEMS_READ)
    @Transactional(readOnly = true)
    public List<CredentialDetails> list(UUID system) {
        systems.byId(system);
        List<SystemCredential> found = credentials.of(system, MOST);
        Map<UUID, Instant> used = new HashMap<>();
        uses.findByIdIn(found.stream().map(SystemCredential::id).toList()).stream()
                .filter(use -> use.lastUsedAt() != null)
                .forEach(use -> used.put(use.id(), Objects.requireNonNull(use.lastUsedAt())));
        return found.stream()
                .map(credential -> credential.details(clock.instant(), used.get(credential.id())))
                .toList();
    }

    /** In which the last day of a credential is counted: MetricWorks' own. */
    @Requires(Permission.SYSTEMS_READ)
    public ZoneId timeZone() {
        return processor.timeZone();
    }

    /**
     * Makes one for one system, and gives its token this once. The same id again makes nothing and gives no token.
     *
     * @throws NotFound for no such system, or the id of another one's credential
     * @throws works.metric.portal.access.Invalid naming {@code name}, {@code scopes} or {@code expiresOn}
     */
    @Requires(Permission.SYSTEMS_CREDENTIALS)
    public IssuedCredential create(UUID id, UUID system, NewCredential wanted) {
        requirePlatform();
        String name = systems.byId(system).name();
        ZoneId zone = processor.timeZone();
        Instant now = clock.instant();
        LocalDate lastDay = wanted.check(CredentialScope.Holder.SYSTEM, LocalDate.ofInstant(now, zone));
        Optional<SystemCredential> known = credentials.findById(id);
        if (known.isPresent()) {
            SystemCredential stored = known.filter(
                            credential -> credential.systemId().equals(system))
                    .orElseThrow(NotFound::new);
            return new IssuedCredential(details(stored), null);
        }
        CredentialToken token = CredentialToken.make(id, null);
        Actor actor = TenantScope.requireActor();
        SystemCredential made =
                credentials.saveAndFlush(new SystemCredential(system, token, wanted, lastDay, zone, actor, now));
        uses.save(new SystemCredentialUse(id));
        events.publishEvent(made.created(name));
        return new IssuedCredential(made.details(now, null), token.text());
    }

    /** Shuts it out at once and for good; a call that runs is stopped at its next step. */
    @Requires(Permission.SYSTEMS_CREDENTIALS)
    public CredentialDetails revoke(UUID id) {
        requirePlatform();
        SystemCredential credential = credentials.findById(id).orElseThrow(NotFound::new);
        if (!credential.terms().isRevoked()) {
            String name = systems.byId(credential.systemId()).name();
            events.publishEvent(credential.revoke(name, TenantScope.requireActor(), clock.instant()));
        }
        return details(credential);
    }

    private CredentialDetails details(SystemCredential credential) {
        return credential.details(
                clock.instant(),
                uses.findById(credential.id())
                        .map(SystemCredentialUse::lastUsedAt)
                        .orElse(null));
    }

    /** The permission is nobody's inside a tenant; should it ever be, the entry would land in that tenant's audit. */
    private static void requirePlatform() {
        if (TenantScope.requireActor().tenant() != null) {
            throw new NoTenantInScope("Systems' credentials are made outside of any tenant");
        }
    }
}
