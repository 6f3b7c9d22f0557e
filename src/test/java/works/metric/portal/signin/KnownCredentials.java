package works.metric.portal.signin;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import works.metric.portal.access.Actor;

/** Stands for the credentials of acme. */
class KnownCredentials implements CredentialDirectory {

    private final Map<CredentialToken, Actor> known = new ConcurrentHashMap<>();

    /** Makes one. The token it is shown with. */
    String make(String name) {
        CredentialToken token = CredentialToken.make(UUID.randomUUID(), KnownPeople.tenant("acme"));
        known.put(token, Actor.api(token.credential(), name, token.tenant()));
        return token.text();
    }

    void forget() {
        known.clear();
    }

    @Override
    public Optional<Actor> admit(CredentialToken token) {
        return Optional.ofNullable(known.get(token));
    }
}
