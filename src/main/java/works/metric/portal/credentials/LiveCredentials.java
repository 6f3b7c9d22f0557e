package works.metric.portal.credentials;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Actor;
import works.metric.portal.access.CredentialCheck;
import works.metric.portal.access.CredentialScope;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.access.TenantId;
import works.metric.portal.signin.CredentialDirectory;
import works.metric.portal.signin.CredentialToken;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.tenant.TenantDirectory;

/** Lets programs in, and is asked again at each step of theirs: one revoked or expired opens nothing from then on. */
@Component
class LiveCredentials implements CredentialDirectory, CredentialCheck {

    private final ApiCredentialRepository credentials;
    private final CredentialUseRepository uses;
    private final LiveSystemCredentials systems;
    private final TenantDirectory tenants;
    private final ScopedTransaction transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LiveCredentials(
            ApiCredentialRepository credentials,
            CredentialUseRepository uses,
            LiveSystemCredentials systems,
            TenantDirectory tenants,
            ScopedTransaction transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.credentials = credentials;
        this.uses = uses;
        this.systems = systems;
        this.tenants = tenants;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    private record Found(
            Optional<TenantDetails> owner, Optional<ApiCredential> credential, Optional<CredentialUse> use) {}

    /** The same three reads for every token, inside the tenant that it names. */
    @Override
    public Optional<Actor> admit(CredentialToken token) {
        TenantId tenant = token.tenant();
        if (tenant == null) {
            return systems.admit(token);
        }
        Instant now = clock.instant();
        byte[] hash = SecretHash.of(token);
        UUID id = token.credential();
        Found found = transaction.as(
                Actor.system("api", tenant),
                () -> new Found(tenants.byId(tenant), credentials.findById(id), uses.findById(id)));
        boolean open = found.owner().filter(owner -> owner.state().signsIn()).isPresent();
        Optional<Actor> admitted = found.credential()
                .filter(credential -> credential.isSecret(hash))
                .filter(credential -> open && credential.state(now) == CredentialState.LIVE)
                .map(credential -> Actor.api(id, credential.name(), tenant));
        admitted.filter(actor -> found.use().filter(use -> use.isDue(now)).isPresent())
                .ifPresent(actor -> used(actor, found.owner().orElseThrow().timeZone(), now));
        return admitted;
    }

    @Override
    public Set<CredentialScope> scopes(UUID credentialId) {
        return credentials
                .findById(credentialId)
                .filter(credential -> credential.state(clock.instant()) == CredentialState.LIVE)
                .map(ApiCredential::scopes)
                .orElse(Set.of());
    }

    private void used(Actor actor, ZoneId zone, Instant now) {
        try {
            transaction.as(actor, () -> uses.findById(actor.id())
                    .filter(use -> use.isDue(now))
                    .ifPresent(use -> {
                        if (isFirstOfDay(use, zone, now)) {
                            credentials
                                    .findById(actor.id())
                                    .ifPresent(credential -> events.publishEvent(credential.used()));
                        }
                        use.at(now);
                    }));
        } catch (ConcurrencyFailureException another) {
            // Another call wrote the same minute; this one's work does not depend on it.
        }
    }

    private static boolean isFirstOfDay(CredentialUse use, ZoneId zone, Instant now) {
        Instant before = use.lastUsedAt();
        return before == null || !LocalDate.ofInstant(before, zone).equals(LocalDate.ofInstant(now, zone));
    }
}
