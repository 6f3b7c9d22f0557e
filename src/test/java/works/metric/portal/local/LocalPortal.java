package works.metric.portal.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.bridge.SLF4JBridgeHandler;
import works.metric.portal.local.DemoPeople.Organisation;
import works.metric.portal.local.DemoPeople.Person;

/**
 * What {@code ./portal run} starts: the database, the identity provider, the mail catcher, then the portal in a process
 * of its own. It ends them in the opposite order, on Ctrl-C or when the portal ends.
 */
public final class LocalPortal {

    private static final Duration READY_PATIENCE = Duration.ofMinutes(3);

    private final LocalPorts ports;
    private final Path folder;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final AtomicBoolean stopping = new AtomicBoolean();

    private LocalPortal(LocalPorts ports, Path folder) {
        this.ports = ports;
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        System.setProperty("logback.configurationFile", "works/metric/portal/local/logback-local.xml");
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        try {
            List<String> options = List.of(args);
            if (!List.of("--fresh").containsAll(options)) {
                throw new CannotRun("run knows one option, --fresh, which deletes the local data first.");
            }
            LocalPorts ports = LocalPorts.from(System.getenv());
            ports.checkFree();
            Path folder = Path.of(".local").toAbsolutePath();
            if (options.contains("--fresh")) {
                erase(folder);
            }
            PrivateFiles.createFolder(folder);
            System.exit(new LocalPortal(ports, folder).run());
        } catch (CannotRun e) {
            System.err.println(e.getMessage());
            System.exit(1);
        } catch (IllegalStateException e) {
            System.err.println(e.getMessage() + " Details: .local/run.log");
            System.exit(1);
        }
    }

    /** Everything but the database's program, which is always the same. */
    private static void erase(Path folder) {
        LocalDatabase.erase(folder.resolve("database"));
        PrivateFiles.deleteFolder(folder.resolve("secrets"));
    }

    private int run() throws Exception {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        say("Starting the database ...");
        LocalDatabase database = keep(LocalDatabase.in(folder.resolve("database"), folder.resolve("mariadb"), 0)
                .start());
        LocalSecrets secrets = secrets();
        LocalMail mail = keep(LocalMail.start(ports.mail()));
        LocalIdentityProvider provider =
                keep(LocalIdentityProvider.start(ports.identityProvider(), clientSecrets(secrets))
                        .allowPortal(publicUrl()));
        say("Starting the portal ...");
        PortalProcess portal = keep(PortalProcess.start(
                folder.getParent(),
                folder.resolve("portal.log"),
                ports.portal(),
                settings(database, provider, mail, secrets)));
        try {
            portal.awaitReady(READY_PATIENCE);
            say(banner());
            int code = portal.waitFor();
            if (!stopping.get()) {
                throw new CannotRun("The portal ended by itself with exit code " + code + "." + portal.lastLines());
            }
        } catch (CannotRun e) {
            if (!stopping.get()) {
                throw e;
            }
        }
        return 0;
    }

    /** What the portal is told, as an operator would tell it: through its environment. */
    private Map<String, String> settings(
            LocalDatabase database, LocalIdentityProvider provider, LocalMail mail, LocalSecrets secrets) {
        return Map.ofEntries(
                Map.entry("SERVER_ADDRESS", "127.0.0.1"),
                Map.entry("SERVER_PORT", Integer.toString(ports.portal())),
                Map.entry("SPRING_DATASOURCE_URL", database.jdbcUrl()),
                Map.entry("SPRING_DATASOURCE_USERNAME", LocalDatabase.APPLICATION_USER),
                Map.entry("SPRING_DATASOURCE_PASSWORD", database.applicationPassword()),
                Map.entry("SPRING_FLYWAY_USER", LocalDatabase.MIGRATION_USER),
                Map.entry("SPRING_FLYWAY_PASSWORD", database.migrationPassword()),
                Map.entry("SPRING_MAIL_HOST", mail.smtpHost()),
                Map.entry("SPRING_MAIL_PORT", Integer.toString(mail.smtpPort())),
                Map.entry("VAADIN_PRODUCTIONMODE", "true"),
                Map.entry("PORTAL_PUBLIC_URL", publicUrl()),
                Map.entry("PORTAL_KEYS_FILE", secrets.keysFile().toString()),
                Map.entry("PORTAL_OPENDSR_KEYSTORE", secrets.keystore().toString()),
                Map.entry("PORTAL_OPENDSR_KEYSTORE_PASSWORD", secrets.keystorePassword()),
                Map.entry("PORTAL_AGREEMENTS_COUNTERSIGN_AT_ONCE", "true"),
                Map.entry("PORTAL_AGREEMENTS_SIGNATORY_NAME", "Henrik Dahl"),
                Map.entry("PORTAL_AGREEMENTS_SIGNATORY_POSITION", "Head of Privacy"),
                Map.entry("PORTAL_SEAL_KEYSTORE", secrets.sealKeystore().toString()),
                Map.entry("PORTAL_SEAL_KEYSTORE_PASSWORD", secrets.keystorePassword()),
                Map.entry("PORTAL_STAFF_ISSUER", provider.issuer(DemoPeople.STAFF)),
                Map.entry("PORTAL_STAFF_CLIENT_ID", LocalIdentityProvider.CLIENT_ID),
                Map.entry("PORTAL_STAFF_CLIENT_SECRET", secrets.staffClient()),
                Map.entry(
                        "PORTAL_STAFF_FIRST_OPERATOR",
                        DemoPeople.of(DemoPeople.STAFF, DemoPeople.Role.OPERATOR)
                                .email()),
                Map.entry("PORTAL_SIGN_IN_LISTED", "nordlys,zephyr," + DemoPeople.STAFF),
                Map.entry("PORTAL_EGRESS_ALLOW_LOOPBACK_HTTP", "true"),
                Map.entry("PORTAL_LOCAL_IDP", provider.origin()),
                Map.entry("PORTAL_LOCAL_CLIENT_SECRET", secrets.tenantClient()));
    }

    private LocalSecrets secrets() {
        Path secrets = folder.resolve("secrets");
        PrivateFiles.createFolder(secrets);
        return LocalSecrets.in(secrets);
    }

    private static Map<String, String> clientSecrets(LocalSecrets secrets) {
        Map<String, String> byRealm = new HashMap<>();
        for (Organisation organisation : DemoPeople.ORGANISATIONS) {
            byRealm.put(
                    organisation.alias(),
                    organisation.alias().equals(DemoPeople.STAFF) ? secrets.staffClient() : secrets.tenantClient());
        }
        return byRealm;
    }

    private String publicUrl() {
        return "http://localhost:" + ports.portal();
    }

    private String banner() {
        StringBuilder text = new StringBuilder("\n  The portal is ready:  " + publicUrl() + "\n\n")
                .append("  Who can sign in (pick the person on the sign-in page, there is no password):\n");
        for (Organisation organisation : DemoPeople.ORGANISATIONS) {
            text.append("    ").append(organisation.name()).append('\n');
            for (Person person : DemoPeople.of(organisation.alias())) {
                text.append(
                        "      %-18s%s%n".formatted(person.name(), person.role().words()));
            }
        }
        return text.append("\n  Mails it sends   http://localhost:" + ports.mail())
                .append("\n  Data and log     " + folder + "  (portal.log)")
                .append("\n  Stop             Ctrl-C; the data stays")
                .append("\n  Start over       ./portal run --fresh\n")
                .toString();
    }

    private synchronized <T extends AutoCloseable> T keep(T part) {
        started.push(part);
        return part;
    }

    private void stop() {
        stopping.set(true);
        List<AutoCloseable> parts;
        synchronized (this) {
            parts = List.copyOf(started);
        }
        for (AutoCloseable part : parts) {
            try {
                part.close();
            } catch (Exception e) {
                System.err.println("While stopping: " + e.getMessage());
            }
        }
    }

    private static void say(String text) {
        System.out.println(text);
    }
}
