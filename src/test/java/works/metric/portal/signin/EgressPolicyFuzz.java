package works.metric.portal.signin;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * No address that is let through leads to a network that is not public, by a list of networks written down a second time
 * and compared bit by bit. The first byte says how to take the rest: as an address, as four or sixteen bytes behind a name.
 */
public final class EgressPolicyFuzz {

    private static final List<String> FORBIDDEN = List.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "0:0:0:0:0:0:0:0/8",
            "100::/8",
            "200::/7",
            "400::/6",
            "800::/5",
            "1000::/4",
            "64:ff9b::/32",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20",
            "4000::/2",
            "8000::/1");

    private EgressPolicyFuzz() {}

    /** Called by the fuzzer. */
    public static void fuzzerTestOneInput(byte[] input) throws UnknownHostException {
        if (input.length < 2) {
            return;
        }
        byte[] rest = Arrays.copyOfRange(input, 1, input.length);
        switch (Math.floorMod(input[0], 3)) {
            case 0 -> take("https://name.example.com/", Arrays.copyOf(rest, 4));
            case 1 -> take("https://name.example.com/", Arrays.copyOf(rest, 16));
            default -> {
                String text = new String(rest, StandardCharsets.UTF_8);
                take(text, new byte[] {93, (byte) 184, (byte) 216, 34});
                take("https://" + text + "/", new byte[] {93, (byte) 184, (byte) 216, 34});
            }
        }
    }

    private static void take(String address, byte[] behindNames) throws UnknownHostException {
        InetAddress behind = InetAddress.getByAddress(behindNames);
        EgressPolicy policy = new EgressPolicy(
                new EgressProperties(false, Set.of(443)), host -> new InetAddress[] {machine(host, behind)});
        URI url;
        try {
            url = URI.create(address);
            policy.check(url);
        } catch (UnknownHostException | IllegalArgumentException refused) {
            return;
        }
        require(address.regionMatches(true, 0, "https://", 0, 8), "not https: " + address);
        require(url.getPort() == -1 || url.getPort() == 443, "another port: " + address);
        require(!address.substring(8).split("[/?#]", 2)[0].contains("@"), "a user: " + address);
        for (InetAddress machine : policy.addresses(url.getHost())) {
            for (String network : FORBIDDEN) {
                require(!isIn(machine.getAddress(), network), machine + " of " + address + " is in " + network);
            }
        }
    }

    /** A number is read as C libraries do, in base 8 and 16 as well; a name stands for what the input says. */
    private static InetAddress machine(String host, InetAddress behind) throws UnknownHostException {
        if (host.startsWith("[")) {
            return InetAddress.getByName(host);
        }
        try {
            return Inet4Address.ofPosixLiteral(host);
        } catch (IllegalArgumentException name) {
            return behind;
        }
    }

    private static boolean isIn(byte[] address, String network) throws UnknownHostException {
        String[] parts = network.split("/");
        byte[] base = InetAddress.ofLiteral(parts[0]).getAddress();
        if (base.length != address.length) {
            return false;
        }
        int ignored = base.length * 8 - Integer.parseInt(parts[1]);
        return new BigInteger(1, base).shiftRight(ignored).equals(new BigInteger(1, address).shiftRight(ignored));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
