package works.metric.portal.opendsr;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import works.metric.portal.signin.EgressProperties;

/**
 * Which addresses may be called back: https, on a domain the tenant has named, nothing hidden in it. Where the name leads
 * is looked at again at each call, by the one client that calls other machines.
 */
@Component
class CallbackUrls {

    static final int LONGEST = 500;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

    private final EgressProperties egress;

    CallbackUrls(EgressProperties egress) {
        this.egress = egress;
    }

    /** Empty when it is no address that could ever be called. */
    Optional<URI> read(String text) {
        try {
            URI url = new URI(text);
            boolean plain = text.length() <= LONGEST
                    && url.getHost() != null
                    && url.getRawUserInfo() == null
                    && url.getRawFragment() == null;
            return plain && (isHttps(url) || isLocal(url)) ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    /** The domain itself or a name below it. */
    static boolean isWithin(URI url, Set<String> domains) {
        String host = host(url);
        return domains.stream().anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain));
    }

    static String host(URI url) {
        return url.getHost().toLowerCase(Locale.ROOT);
    }

    private boolean isHttps(URI url) {
        int port = url.getPort() == -1 ? 443 : url.getPort();
        return "https".equalsIgnoreCase(url.getScheme()) && (egress.ports().contains(port) || isThisMachine(url));
    }

    /** For local runs and tests only: the setting that allows it is refused in production. */
    private boolean isLocal(URI url) {
        return "http".equalsIgnoreCase(url.getScheme()) && isThisMachine(url);
    }

    private boolean isThisMachine(URI url) {
        return egress.allowLoopbackHttp() && THIS_MACHINE.contains(host(url));
    }
}
