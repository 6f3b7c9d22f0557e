package works.metric.portal.start;

import com.mysql.cj.conf.ConnectionUrl;
import com.mysql.cj.conf.HostInfo;
import com.mysql.cj.exceptions.CJException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertyResolver;

/** What the address of the database must not say. Read by the driver's own parser, so that no spelling slips through. */
final class DatabaseUrl {

    /** Let a server, or whoever stands in its place, read this machine's files, run its objects or smuggle statements. */
    private static final List<String> UNSAFE = List.of(
            "allowLoadLocalInfile",
            "allowUrlInLocalInfile",
            "autoDeserialize",
            "allowMultiQueries",
            "allowPublicKeyRetrieval");

    private static final Set<String> VERIFIED = Set.of("VERIFY_IDENTITY", "VERIFY_CA");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");
    private static final String PRIVATE_NETWORK = "portal.database.private-network";

    private DatabaseUrl() {}

    /** @throws CannotStart when it is not MySQL's, has an unsafe option, or leaves the way to another machine open */
    static void check(String name, String url, PropertyResolver settings) {
        for (HostInfo host : hosts(name, url, settings)) {
            Map<String, String> options = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            options.putAll(host.getHostProperties());
            for (String option : UNSAFE) {
                if (isOn(options.get(option))) {
                    throw new CannotStart(name + " says " + option + "=true, which is unsafe: take it out.");
                }
            }
            if (!THIS_MACHINE.contains(host.getHost())) {
                tls(name, options.get("sslMode"), settings);
            }
        }
    }

    private static void tls(String name, @Nullable String given, PropertyResolver settings) {
        String mode = given == null ? "" : given.toUpperCase(Locale.ROOT);
        boolean decided = !mode.isEmpty() && !"PREFERRED".equals(mode);
        boolean privateNetwork = Boolean.TRUE.equals(settings.getProperty(PRIVATE_NETWORK, Boolean.class));
        if (!VERIFIED.contains(mode) && !(decided && privateNetwork)) {
            throw new CannotStart(name
                    + " leads to another machine and must say sslMode=VERIFY_IDENTITY (or VERIFY_CA); "
                    + "in a network of your own, " + PRIVATE_NETWORK + "=true lets it say REQUIRED or DISABLED.");
        }
    }

    /** The hosts as the driver will see them. */
    static List<HostInfo> hosts(String name, String url, PropertyResolver settings) {
        try {
            if (!ConnectionUrl.acceptsUrl(url)) {
                throw new CannotStart(name + " must begin with jdbc:mysql: and name one schema.");
            }
            return ConnectionUrl.getConnectionUrlInstance(url, options(settings))
                    .getHostsList();
        } catch (CJException malformed) {
            throw new CannotStart(name + " is not an address that MySQL's driver understands.");
        }
    }

    /** What the pool hands to the driver beside the address. */
    static Properties options(PropertyResolver settings) {
        Properties options = new Properties();
        if (settings instanceof Environment environment) {
            options.putAll(Binder.get(environment)
                    .bind("spring.datasource.hikari.data-source-properties", Bindable.mapOf(String.class, String.class))
                    .orElse(Map.of()));
        }
        return options;
    }

    private static boolean isOn(@Nullable String value) {
        return "true".equalsIgnoreCase(value) || "yes".equalsIgnoreCase(value);
    }
}
