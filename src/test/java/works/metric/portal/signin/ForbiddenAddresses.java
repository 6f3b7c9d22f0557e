package works.metric.portal.signin;

import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;

/** Addresses that lead where the portal must not call, or try to look as if they led elsewhere. */
public final class ForbiddenAddresses {

    private static final String PUBLIC = "93.184.216.34";

    /** {@code P} stands for the port at which this machine listens, which the settings allow. */
    public static final List<String> FORMS = List.of(
            // This machine, by number.
            "https://127.0.0.1:P/",
            "https://127.0.0.2:P/",
            "https://127.255.255.254:P/",
            "https://127.1:P/",
            "https://127.0.1:P/",
            "https://2130706433:P/",
            "https://017700000001:P/",
            "https://0177.0.0.1:P/",
            "https://0177.0.0.01:P/",
            "https://0x7f000001:P/",
            "https://0x7f.0x0.0x0.0x1:P/",
            "https://0x7f.1:P/",
            "https://127.0.0.01:P/",
            "https://127.000.000.001:P/",
            "https://0.0.0.0:P/",
            "https://0:P/",
            "https://0x0:P/",
            "https://127.0.0.1.:P/",
            "https://[::1]:P/",
            "https://[0:0:0:0:0:0:0:1]:P/",
            "https://[::]:P/",
            "https://[::ffff:127.0.0.1]:P/",
            "https://[::ffff:7f00:1]:P/",
            "https://[0:0:0:0:0:ffff:127.0.0.1]:P/",
            "https://[::127.0.0.1]:P/",
            "https://[64:ff9b::127.0.0.1]:P/",
            "https://[2002:7f00:1::]:P/",
            // This machine, by name.
            "https://localhost:P/",
            "https://LOCALHOST:P/",
            "https://localhost.:P/",
            "https://inside.example.com:P/",
            "https://inside6.example.com:P/",
            "https://mapped.example.com:P/",
            "https://wildcard.example.com:P/",
            "https://mixed.example.com:P/",
            "https://mixed6.example.com:P/",
            // Its neighbours.
            "https://10.0.0.1:P/",
            "https://10.255.255.255:P/",
            "https://172.16.0.1:P/",
            "https://172.31.255.254:P/",
            "https://192.168.0.1:P/",
            "https://192.168.1.254:P/",
            "https://167772161:P/",
            "https://0xc0a80001:P/",
            "https://169.254.0.1:P/",
            "https://169.254.169.254:P/latest/meta-data/",
            "https://[::ffff:169.254.169.254]:P/",
            "https://2852039166:P/",
            "https://100.64.0.1:P/",
            "https://100.127.255.254:P/",
            "https://[::ffff:10.0.0.1]:P/",
            "https://[fc00::1]:P/",
            "https://[fd00::2]:P/",
            "https://[fd00:ec2::254]:P/",
            "https://[fe80::1]:P/",
            "https://[fe80::1%25lo]:P/",
            "https://[fec0::1]:P/",
            "https://[ff02::1]:P/",
            "https://224.0.0.1:P/",
            "https://255.255.255.255:P/",
            "https://198.18.0.1:P/",
            "https://192.0.2.2:P/",
            "https://240.0.0.1:P/",
            "https://metadata.example.com:P/",
            "https://private.example.com:P/",
            // Something hidden in the address.
            "https://user@127.0.0.1:P/",
            "https://user:word@localhost:P/",
            "https://example.com@127.0.0.1:P/",
            "https://example.com%40127.0.0.1:P/",
            "https://127.0.0.1:P/#example.com",
            "https://example.com#@127.0.0.1:P/",
            "https://\uFF11\uFF12\uFF17.\uFF10.\uFF10.\uFF11:P/",
            "https://\u2460\u2461\u2466.0.0.1:P/",
            "https://127\u30020\u30020\u30021:P/",
            "https://\u24C1ocalhost:P/",
            "https://l\u043Ecalhost:P/",
            "https://xn--lcalhost-e2a:P/",
            // Other schemes and ports.
            "http://127.0.0.1:P/",
            "http://localhost:P/",
            "http://[::1]:P/",
            "http://public.example.com:P/",
            "ftp://127.0.0.1:P/",
            "gopher://127.0.0.1:P/_x",
            "ws://127.0.0.1:P/",
            "file://127.0.0.1:P/etc/passwd",
            "ldap://127.0.0.1:P/x",
            "jar:https://127.0.0.1:P/!/x",
            "https://public.example.com:22/",
            "https://public.example.com:8443/",
            "https://public.example.com:0/",
            "https://public.example.com:65536/",
            "https://rebinding.example.com:P/",
            "https://rebinding6.example.com:P/");

    private ForbiddenAddresses() {}

    /** @throws IllegalArgumentException for a form that is no address */
    public static URI at(String form, int port) {
        return URI.create(form.replace(":P/", ":" + port + "/"));
    }

    /** Tells it what the names among them stand for. */
    public static EgressForTests named(EgressForTests egress) throws UnknownHostException {
        return egress.name("inside.example.com", "127.0.0.1")
                .name("inside6.example.com", "::1")
                .name("mapped.example.com", "::ffff:127.0.0.1")
                .name("wildcard.example.com", "0.0.0.0")
                .name("mixed.example.com", PUBLIC + ",127.0.0.1")
                .name("mixed6.example.com", "2606:4700::1111,::1")
                .name("metadata.example.com", "169.254.169.254")
                .name("private.example.com", "10.0.0.7")
                .name("public.example.com", PUBLIC)
                .name("rebinding.example.com", PUBLIC, "127.0.0.1")
                .name("rebinding6.example.com", PUBLIC, "::1");
    }
}
