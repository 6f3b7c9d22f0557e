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
import works.metric.portal.access.CredentialScope;
import works.metric.portal.access.MachineCheck;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.signin.CredentialToken;
import works.metric.portal.subprocessors.ProcessorProfile;
import works.metric.portal.systems.SystemNames;

/** Lets processing systems in, outside of any tenant, and is asked again at each step of theirs. */
@Component
class LiveSystemCredentials implements MachineCheck {

    private final SystemCredentialRepository credentials;
    private final SystemCredentialUseRepository uses;
    private final SystemNames names;
    private final ProcessorProfile processor;
    private final ScopedTransaction transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LiveSystemCredentials(
            SystemCredentialRepository credentials,
            SystemCredentialUseRepository uses,
            SystemNames names,
            ProcessorProfile processor,
            ScopedTransaction transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.credentials = credentials;
        this.uses = uses;
        this.names = names;
        this.processor = processor;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    private record Found(Actor actor, Set<CredentialScope> scopes, boolean due) {}

    /** The actor bears the system's name, for that is who reads and reports. */
    Optional<Actor> admit(CredentialToken token) {
        Instant now = clock.instant();
        byte[] hash = SecretHash.of(token);
        UUID id = token.credential();
        Optional<Found> found = transaction.as(Actor.system("api"), () -> {
            Optional<SystemCredential> known = credentials.findById(id);
            boolean due = uses.findById(id).filter(use -> use.isDue(now)).isPresent();
            return known.filter(credential -> credential.terms().isSecret(hash))
                    .filter(credential -> credential.isLive(now))
                    .flatMap(credential -> names.of(credential.systemId())
                            .map(name -> new Found(
                                    Actor.machine(id, name), credential.terms().scopes(), due)));
        });
        found.ifPresent(in -> new JustAdmitted(id, in.scopes(), System.nanoTime()).keep());
        found.filter(Found::due).ifPresent(in -> used(in.actor(), now));
        return found.map(Found::actor);
    }

    @Override
    public Set<CredentialScope> scopes(UUID credentialId) {
        return JustAdmitted.scopes(credentialId).orElseGet(() -> live(credentialId)
                .map(credential -> credential.terms().scopes())
                .orElse(Set.of()));
    }

    @Override
    public Optional<UUID> system(UUID credentialId) {
        return live(credentialId).map(SystemCredential::systemId);
    }

    private Optional<SystemCredential> live(UUID id) {
        return credentials.findById(id).filter(credential -> credential.isLive(clock.instant()));
    }

    private void used(Actor actor, Instant now) {
        try {
            transaction.as(actor, () -> uses.findById(actor.id())
                    .filter(use -> use.isDue(now))
                    .ifPresent(use -> {
                        if (isFirstOfDay(use, now)) {
                            credentials
                                    .findById(actor.id())
                                    .ifPresent(credential -> events.publishEvent(credential.used(actor.name())));
                        }
                        use.at(now);
                    }));
        } catch (ConcurrencyFailureException another) {
            // Another call wrote the same minute; this one's work does not depend on it.
        }
    }

    private boolean isFirstOfDay(SystemCredentialUse use, Instant now) {
        Instant before = use.lastUsedAt();
        ZoneId zone = processor.timeZone();
        return before == null || !LocalDate.ofInstant(before, zone).equals(LocalDate.ofInstant(now, zone));
    }
}
