package works.metric.portal.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import works.metric.portal.local.DemoPeople;
import works.metric.portal.local.DemoPortal;
import works.metric.portal.local.LocalDatabase;
import works.metric.portal.local.LocalIdentityProvider;
import works.metric.portal.local.LocalMail;
import works.metric.portal.secrets.Sealer;

/** The whole portal as {@code ./portal run} starts it, once for all journeys, on free ports of this machine. */
final class RunningPortal {

    private static final RunningPortal ONLY = new RunningPortal();

    private final LocalMail mail = LocalMail.start(0);
    private final String address;
    private final ConfigurableApplicationContext context;

    private RunningPortal() {
        try {
            LocalDatabase database =
                    LocalDatabase.fresh(Files.createTempDirectory("journeys")).start();
            Path keys = Files.writeString(Files.createTempFile("journeys", ".json"), Sealer.newKeyset());
            int port = freePort();
            address = "http://localhost:" + port;
            Map<String, String> secrets = new HashMap<>();
            DemoPeople.ORGANISATIONS.forEach(organisation -> secrets.put(organisation.alias(), "a-secret-of-tests"));
            LocalIdentityProvider provider =
                    LocalIdentityProvider.start(0, secrets).allowPortal(address);
            Map<String, Object> settings = new HashMap<>(database.springProperties());
            settings.put("server.port", port);
            settings.put("server.address", "127.0.0.1");
            settings.put("vaadin.productionMode", true);
            settings.put("spring.mail.host", mail.smtpHost());
            settings.put("spring.mail.port", mail.smtpPort());
            settings.put("portal.public-url", address);
            settings.put("portal.keys.file", keys.toString());
            settings.put("portal.staff.issuer", provider.issuer(DemoPeople.STAFF));
            settings.put("portal.staff.client-id", LocalIdentityProvider.CLIENT_ID);
            settings.put("portal.staff.client-secret", "a-secret-of-tests");
            settings.put(
                    "portal.staff.first-operator",
                    DemoPeople.of(DemoPeople.STAFF, DemoPeople.Role.OPERATOR).email());
            settings.put("portal.sign-in.listed", "nordlys,zephyr,metricworks");
            settings.put("portal.egress.allow-loopback-http", true);
            settings.put("portal.local.idp", provider.origin());
            settings.put("portal.local.client-secret", "a-secret-of-tests");
            SpringApplication portal = DemoPortal.application();
            // As arguments: they win over what the portal's own file says.
            context = portal.run(settings.entrySet().stream()
                    .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                    .toArray(String[]::new));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                context.close();
                provider.close();
                mail.close();
                database.close();
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RunningPortal get() {
        return ONLY;
    }

    String address() {
        return address;
    }

    LocalMail mail() {
        return mail;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
