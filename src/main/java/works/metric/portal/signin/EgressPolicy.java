package works.metric.portal.signin;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Where the portal may connect to, in one place: tenants name addresses (providers, callbacks), and none of them may lead
 * into the operator's own network. Every address a name resolves to is looked at, not only the first.
 */
@Component
public class EgressPolicy {

    /** How one part of an address is written that could be read as a number, by some in base 8 or 16. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0[xX][0-9a-fA-F]*");

    private static final Pattern PLAIN_IPV4 = Pattern.compile("(?:(?:0|[1-9][0-9]{0,2})\\.){3}(?:0|[1-9][0-9]{0,2})");

    private final EgressProperties settings;
    private final Names names;

    /** Who knows which machines a name stands for; asked anew for each call. */
    interface Names {
        InetAddress[] machines(String host) throws UnknownHostException;
    }

    @Autowired
    EgressPolicy(EgressProperties settings) {
        this(settings, InetAddress::getAllByName);
    }

    EgressPolicy(EgressProperties settings, Names names) {
        this.settings = settings;
        this.names = names;
    }

    /**
     * Looks at the address and at every machine its name stands for.
     *
     * @throws EgressRefused when the portal must not call it
     * @throws UnknownHostException when the name stands for none
     */
    public void check(URI uri) throws UnknownHostException {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        String host = uri.getHost();
        if (host == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw new EgressRefused("Not a plain address");
        }
        boolean loopback = onlyLoopback(addresses(host));
        if (!"https".equals(scheme) && !("http".equals(scheme) && loopback)) {
            throw new EgressRefused("Not https: " + host);
        }
        int port = uri.getPort() == -1 ? 443 : uri.getPort();
        if (!loopback && !settings.ports().contains(port)) {
            throw new EgressRefused("Port " + port + " is not allowed: " + host);
        }
    }

    /** The machines a name stands for, all of them allowed. Connect to these, not to what a second look-up says. */
    InetAddress[] addresses(String host) throws UnknownHostException {
        if (isAmbiguous(host)) {
            throw new EgressRefused("Readers differ on which machine this is: " + host);
        }
        InetAddress[] found = names.machines(host);
        for (InetAddress address : found) {
            if (!isAllowed(address)) {
                throw new EgressRefused("An address of " + host + " is not public");
            }
        }
        return found;
    }

    /** A number that is no plain IPv4 address: 0177.0.0.1 is this machine to one library and a stranger to another. */
    private static boolean isAmbiguous(String host) {
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        String last = name.substring(name.lastIndexOf('.') + 1);
        return last.isEmpty()
                || (NUMBER.matcher(last).matches() && !PLAIN_IPV4.matcher(host).matches());
    }

    private boolean isAllowed(InetAddress address) {
        if (address.isLoopbackAddress()) {
            return settings.allowLoopbackHttp();
        }
        return switch (address) {
            case Inet4Address four -> isPublic(four.getAddress());
            case Inet6Address six -> isPublic(six);
            default -> false;
        };
    }

    private static boolean onlyLoopback(InetAddress[] addresses) {
        for (InetAddress address : addresses) {
            if (!address.isLoopbackAddress()) {
                return false;
            }
        }
        return addresses.length > 0;
    }

    /** Not in the special-purpose registry of RFC 6890. */
    private static boolean isPublic(byte[] bytes) {
        int a = bytes[0] & 0xff;
        int b = bytes[1] & 0xff;
        int c = bytes[2] & 0xff;
        return !(a == 0
                || a == 10
                || a == 127
                || (a == 100 && b >= 64 && b < 128)
                || (a == 169 && b == 254)
                || (a == 172 && b >= 16 && b < 32)
                || (a == 192 && b == 168)
                || (a == 192 && b == 0 && (c == 0 || c == 2))
                || (a == 192 && b == 88 && c == 99)
                || (a == 198 && (b == 18 || b == 19))
                || (a == 198 && b == 51 && c == 100)
                || (a == 203 && b == 0 && c == 113)
                || a >= 224);
    }

    /** Only global unicast, and in it nothing that carries an IPv4 address inside or leads nowhere. */
    private static boolean isPublic(Inet6Address address) {
        byte[] bytes = address.getAddress();
        int first = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
        int second = ((bytes[2] & 0xff) << 8) | (bytes[3] & 0xff);
        boolean globalUnicast = (first & 0xe000) == 0x2000;
        boolean special = first == 0x2001 && (second < 0x200 || second == 0xdb8);
        boolean documentation = first == 0x3fff;
        boolean sixToFour = first == 0x2002;
        return globalUnicast && !special && !documentation && !sixToFour;
    }
}
