package works.metric.portal.local;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import works.metric.portal.local.DemoPeople.Organisation;
import works.metric.portal.local.DemoPeople.Person;

/**
 * A real OpenID Connect provider over HTTP, for one machine. Every organisation has a realm with an issuer, signing key
 * and client of its own, by path: {@code http://localhost:8081/nordlys}.
 *
 * <p>It asks who one wants to be at every sign-in and knows no password. It is an application context of its own: it
 * reads neither the portal's configuration nor the environment, and shares no bean with the portal.
 */
public final class LocalIdentityProvider implements AutoCloseable {

    public static final String CLIENT_ID = "portal";

    private final LocalRealms realms;
    private final AnnotationConfigServletWebServerApplicationContext context;

    private LocalIdentityProvider(LocalRealms realms, int port, Clock clock) {
        this.realms = realms;
        this.context = new AnnotationConfigServletWebServerApplicationContext();
        context.setEnvironment(new StandardEnvironment() {
            @Override
            protected void customizePropertySources(MutablePropertySources sources) {
                // Nothing from outside reaches it.
            }
        });
        context.registerBean(LocalRealms.class, () -> realms);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(ListenAt.class, () -> new ListenAt(port));
        context.register(LocalIdentityServer.class);
        context.refresh();
    }

    /** Starts it with the demo organisations and people, and secrets made for this start. Port 0 takes a free one. */
    public static LocalIdentityProvider start(int port) {
        return start(port, Map.of());
    }

    /**
     * Starts it with the demo organisations and people.
     *
     * @param clientSecrets the secret of the portal's client by realm; made up for realms without one
     */
    public static LocalIdentityProvider start(int port, Map<String, String> clientSecrets) {
        return start(port, clientSecrets, Clock.systemUTC());
    }

    /** The same by another clock: its tokens say the time of this one. */
    public static LocalIdentityProvider start(int port, Map<String, String> clientSecrets, Clock clock) {
        LocalRealms realms = new LocalRealms();
        for (Organisation organisation : DemoPeople.ORGANISATIONS) {
            realms.add(
                    organisation.alias(),
                    organisation.name(),
                    clientSecrets.getOrDefault(organisation.alias(), PrivateFiles.newSecret()));
        }
        DemoPeople.EVERYBODY.forEach(realms::add);
        return new LocalIdentityProvider(realms, port, clock);
    }

    /** One more organisation with a provider of its own, for tests. */
    public LocalIdentityProvider addRealm(String alias, String organisation) {
        realms.add(alias, organisation, PrivateFiles.newSecret());
        return this;
    }

    /** One more person who can be picked in the person's realm, for tests. */
    public LocalIdentityProvider addPerson(Person person) {
        realms.add(person);
        return this;
    }

    /**
     * Lets the portal at this address sign people in.
     *
     * @param publicUrl such as {@code http://localhost:8080}; the answer goes to {@code /login/oauth2/code/{realm}} there
     */
    public LocalIdentityProvider allowPortal(String publicUrl) {
        realms.allowPortal(publicUrl);
        return this;
    }

    public int port() {
        return Objects.requireNonNull(context.getWebServer()).getPort();
    }

    /** Where all realms lie, without a slash at the end. */
    public String origin() {
        return "http://localhost:" + port();
    }

    public String issuer(String realm) {
        return origin() + "/" + realm;
    }

    public String clientSecret(String realm) {
        return realms.realm(realm).clientSecret();
    }

    public List<Person> people(String realm) {
        return realms.people(realm);
    }

    @Override
    public void close() {
        context.close();
    }

    record ListenAt(int port) {}
}
