package works.metric.portal.opendsr;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import works.metric.portal.signin.EgressProperties;

/** A callback address comes from whoever holds a credential: nothing but https on the tenant's own domains is taken. */
class CallbackUrlsTest {

    private static final Set<String> DOMAINS = Set.of("example.com", "dsr.zephyr.fr");

    private final CallbackUrls urls = new CallbackUrls(new EgressProperties(false, Set.of(443, 8443)));

    @Test
    void addressesOnNamedDomainsAreTaken() {
        for (String good : List.of(
                "https://example.com",
                "https://example.com/opendsr/callback?tenant=7",
                "https://DSR.Example.com:8443/x",
                "https://a.b.dsr.zephyr.fr:443/")) {
            assertThat(taken(good)).as(good).isTrue();
        }
    }

    @Test
    void everyOtherFormIsRefused() {
        List<String> forms = Stream.of(
                        "http://example.com/",
                        "ftp://example.com/",
                        "file:///etc/passwd",
                        "gopher://example.com/",
                        "jar:https://example.com/!/x",
                        "javascript:alert(1)",
                        "//example.com/",
                        "example.com/x",
                        "",
                        " https://example.com/",
                        "https:/example.com",
                        "https://",
                        "https://example.com:22/",
                        "https://example.com:0/",
                        "https://example.com:65536/",
                        "https://user@example.com/",
                        "https://user:password@example.com/",
                        "https://example.com#fragment",
                        "https://example.com.evil.net/",
                        "https://evilexample.com/",
                        "https://evil.net/?example.com",
                        "https://evil.net/.example.com",
                        "https://evil.net\\@example.com/",
                        "https://example.com@evil.net/",
                        "https://zephyr.fr/",
                        "https://example.com./",
                        "https://exa\u200Bmple.com/",
                        "https://ex\u0430mple.com/",
                        "https://example.com/\r\nHost: evil.net",
                        "https://127.0.0.1/",
                        "https://localhost/",
                        "http://localhost/",
                        "https://2130706433/",
                        "https://0x7f000001/",
                        "https://0177.0.0.1/",
                        "https://127.1/",
                        "https://0.0.0.0/",
                        "https://10.0.0.1/",
                        "https://172.16.0.1/",
                        "https://192.168.1.1/",
                        "https://169.254.169.254/latest/meta-data/",
                        "https://100.64.0.1/",
                        "https://[::1]/",
                        "https://[::ffff:127.0.0.1]/",
                        "https://[fc00::1]/",
                        "https://[fe80::1%25eth0]/",
                        "https://metadata.google.internal/",
                        "https://example.com/" + "a".repeat(500))
                .toList();
        assertThat(forms.stream().filter(this::taken)).isEmpty();
        System.out.println("Callback addresses refused: " + forms.size() + " of " + forms.size());
    }

    private boolean taken(String form) {
        return urls.read(form)
                .filter(url -> CallbackUrls.isWithin(url, DOMAINS))
                .map(URI::toString)
                .isPresent();
    }
}
