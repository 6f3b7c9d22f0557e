package works.metric.portal.local;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import works.metric.portal.local.DemoPeople.Person;

/** What the local identity provider knows: realms, their people, and the portals that may ask. */
final class LocalRealms implements RegisteredClientRepository {

    private final Map<String, Realm> realms = new ConcurrentHashMap<>();
    private final List<Person> people = new CopyOnWriteArrayList<>();
    private final Set<String> portals = new CopyOnWriteArraySet<>();

    record Realm(String alias, String organisation, String clientSecret, RSAKey key) {}

    void add(String alias, String organisation, String clientSecret) {
        realms.put(alias, new Realm(alias, organisation, clientSecret, newKey()));
    }

    void add(Person person) {
        realm(person.realm());
        people.add(person);
    }

    void allowPortal(String publicUrl) {
        portals.add(publicUrl);
    }

    Realm realm(String alias) {
        return find(alias).orElseThrow(() -> new IllegalArgumentException("There is no realm " + alias));
    }

    Optional<Realm> find(String alias) {
        return Optional.ofNullable(realms.get(alias));
    }

    List<Person> people(String realm) {
        return people.stream().filter(person -> person.realm().equals(realm)).toList();
    }

    Optional<Person> person(String realm, @Nullable String subject) {
        return people(realm).stream()
                .filter(person -> person.subject().equals(subject))
                .findFirst();
    }

    Optional<Person> person(String subject) {
        return people.stream()
                .filter(person -> person.subject().equals(subject))
                .findFirst();
    }

    /** The realm that the present request is for. */
    Realm current() {
        String issuer = AuthorizationServerContextHolder.getContext().getIssuer();
        return realm(issuer.substring(issuer.lastIndexOf('/') + 1));
    }

    @Override
    public void save(RegisteredClient registeredClient) {
        throw new UnsupportedOperationException("The local identity provider has one client for each realm.");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return find(id).map(this::client).orElse(null);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return LocalIdentityProvider.CLIENT_ID.equals(clientId) ? client(current()) : null;
    }

    private RegisteredClient client(Realm realm) {
        return RegisteredClient.withId(realm.alias())
                .clientId(LocalIdentityProvider.CLIENT_ID)
                .clientSecret(realm.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .scopes(scopes -> scopes.addAll(Set.of("openid", "profile", "email")))
                .redirectUris(
                        uris -> portals.forEach(portal -> uris.add(portal + "/login/oauth2/code/" + realm.alias())))
                .postLogoutRedirectUris(uris -> portals.forEach(portal -> uris.add(portal + "/sign-in?signed-out")))
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
