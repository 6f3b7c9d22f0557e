package works.metric.portal.journeys;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import com.github.kagkarlsson.scheduler.task.Task;
import com.vaadin.flow.router.RouteData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.context.WebApplicationContext;
import works.metric.portal.JobsForTests;
import works.metric.portal.access.Actor;
import works.metric.portal.local.DemoPeople;
import works.metric.portal.local.DemoPortal;
import works.metric.portal.local.DocumentKeystore;
import works.metric.portal.local.LocalDatabase;
import works.metric.portal.local.LocalIdentityProvider;
import works.metric.portal.local.LocalMail;
import works.metric.portal.local.SigningKeystore;
import works.metric.portal.secrets.Sealer;
import works.metric.portal.signin.SignInDirectory;

/** The whole portal as {@code ./portal run} starts it, once for all journeys, on free ports of this machine. */
final class RunningPortal {

    private final LocalMail mail = LocalMail.start(0);
    private final String address;
    private final @Nullable MovableClock clock;
    private final ConfigurableApplicationContext context;
    private final AtomicReference<LocalIdentityProvider> signIn = new AtomicReference<>();

    /** @param clock null: the portal's own, with its own scheduler */
    private RunningPortal(@Nullable MovableClock clock) {
        this.clock = clock;
        try {
            LocalDatabase database =
                    LocalDatabase.fresh(Files.createTempDirectory("journeys")).start();
            Path keys = Files.writeString(Files.createTempFile("journeys", ".json"), Sealer.newKeyset());
            int port = freePort();
            address = "http://localhost:" + port;
            Map<String, String> secrets = new HashMap<>();
            DemoPeople.ORGANISATIONS.forEach(organisation -> secrets.put(organisation.alias(), "a-secret-of-tests"));
            int providerPort = freePort();
            String provider = "http://localhost:" + providerPort;
            Map<String, Object> settings = new HashMap<>(database.springProperties());
            settings.put("server.port", port);
            settings.put("server.address", "127.0.0.1");
            settings.put("vaadin.productionMode", true);
            settings.put("spring.mail.host", mail.smtpHost());
            settings.put("spring.mail.port", mail.smtpPort());
            settings.put("portal.public-url", address);
            settings.put("portal.keys.file", keys.toString());
            Path keystore = keys.resolveSibling(keys.getFileName() + ".p12");
            keystore.toFile().deleteOnExit();
            SigningKeystore.add(keystore, "password-of-tests", "signs", "localhost", "-1d", 365);
            settings.put("portal.opendsr.keystore", keystore.toString());
            settings.put("portal.opendsr.keystore-password", "password-of-tests");
            settings.putAll(DocumentKeystore.settings(Files.createTempDirectory("journeys")));
            settings.put("portal.staff.issuer", provider + "/" + DemoPeople.STAFF);
            settings.put("portal.staff.client-id", LocalIdentityProvider.CLIENT_ID);
            settings.put("portal.staff.client-secret", "a-secret-of-tests");
            settings.put(
                    "portal.staff.first-operator",
                    DemoPeople.of(DemoPeople.STAFF, DemoPeople.Role.OPERATOR).email());
            settings.put("portal.sign-in.listed", "nordlys,zephyr,metricworks");
            settings.put("portal.egress.allow-loopback-http", true);
            settings.put("portal.local.idp", provider);
            settings.put("portal.local.client-secret", "a-secret-of-tests");
            SpringApplication portal = DemoPortal.application();
            portal.addListeners((ApplicationListener<ApplicationStartedEvent>) started -> signIn.set(
                    LocalIdentityProvider.start(providerPort, secrets, clock == null ? Clock.systemUTC() : clock)
                            .allowPortal(address)));
            if (clock != null) {
                portal.addInitializers(started -> {
                    started.getBeanFactory().registerSingleton("movableClock", clock);
                    started.getBeanFactory().registerSingleton("neverStarted", (DbSchedulerStarter) () -> {});
                });
            }
            // As arguments: they win over what the portal's own file says.
            context = portal.run(settings.entrySet().stream()
                    .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                    .toArray(String[]::new));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                context.close();
                mail.close();
                database.close();
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RunningPortal get() {
        return Now.ONLY;
    }

    /** Another one, whose clock journeys move on, and whose jobs run when they say so. */
    static RunningPortal ofMovableTime() {
        return Movable.ONLY;
    }

    private static final class Now {
        private static final RunningPortal ONLY = new RunningPortal(null);
    }

    private static final class Movable {
        private static final RunningPortal ONLY = new RunningPortal(new MovableClock());
    }

    /** Moves the clock on, and does what is due then. */
    void moveOn(Duration by) {
        Objects.requireNonNull(clock).moveOn(by);
        runDue();
    }

    /** Does what is due, as a scheduler would. */
    void runDue() {
        List<Task<?>> tasks = new ArrayList<>();
        context.getBeansOfType(Task.class).values().forEach(tasks::add);
        new JobsForTests(
                        context.getBean(DataSource.class),
                        tasks,
                        context.getBean(SchedulerClient.class),
                        context.getBean(Clock.class))
                .runDue();
    }

    String address() {
        return address;
    }

    LocalMail mail() {
        return mail;
    }

    /** A service of the running portal, to set the stage where a person would need hours. */
    <T> T service(Class<T> type) {
        return context.getBean(type);
    }

    /** Where everybody signs in. */
    LocalIdentityProvider provider() {
        return signIn.get();
    }

    /** One of the demo people, as if they had just signed in. */
    Actor person(String tenant, DemoPeople.Role role) {
        return person(DemoPeople.of(tenant, role));
    }

    /** The same of somebody whom a journey has added. */
    Actor person(DemoPeople.Person person) {
        SignInDirectory door = context.getBean(SignInDirectory.class);
        return door.admit(
                door.find(person.realm()).orElseThrow(), person.subject(), person.email(), true, person.name());
    }

    /** The templates of all screens there are, aliases too. */
    Set<String> routes() {
        ServletContext servlets = Objects.requireNonNull(((WebApplicationContext) context).getServletContext());
        Set<String> templates = new TreeSet<>();
        for (RouteData route : ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets))
                .getRegisteredRoutes()) {
            templates.add(route.getTemplate());
            route.getRouteAliases().forEach(alias -> templates.add(alias.getTemplate()));
        }
        return templates;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
