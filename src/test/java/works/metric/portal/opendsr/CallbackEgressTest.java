package works.metric.portal.opendsr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import works.metric.portal.local.SigningKeystore;
import works.metric.portal.signin.EgressForTests;
import works.metric.portal.signin.EgressRefused;
import works.metric.portal.signin.ForbiddenAddresses;
import works.metric.portal.signin.Listeners;
import works.metric.portal.signin.PublicAddress;

/**
 * Where a callback may not lead, counted by listeners. A tenant's list of domains is not asked here: whatever it lets
 * through, the rule of outgoing calls stands behind it.
 */
@Tag("security")
class CallbackEgressTest {

    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);
    private static final String PUBLIC = "93.184.216.34";
    private static final String PASSWORD = "password-of-tests";

    @TempDir
    private static Path folder;

    private static ProcessorIdentity processor;

    @BeforeAll
    static void identity() {
        Path file = folder.resolve("opendsr.p12");
        SigningKeystore.add(file, PASSWORD, "signs", "opendsr.metric.works", "-1d", 365);
        processor = new ProcessorIdentity(
                new OpenDsrProperties(file, PASSWORD, "opendsr.metric.works"),
                new PublicAddress(URI.create("https://portal.example.com")),
                Clock.systemUTC());
    }

    @Test
    void noFormReachesWhatIsNotPublic() throws IOException {
        List<String> through = new ArrayList<>();
        int byRule = 0;
        int noMachine = 0;
        int noAddress = 0;
        try (Listeners here = Listeners.everywhere();
                EgressForTests egress = ForbiddenAddresses.named(EgressForTests.production(Set.of(here.port(), 443)))) {
            CallbackPost post = new CallbackPost(egress.client(), processor);
            for (String form : ForbiddenAddresses.FORMS) {
                try {
                    post.send(ApiVersion.V2_0, ForbiddenAddresses.at(form, here.port()), BODY);
                    through.add(form);
                } catch (EgressRefused refused) {
                    byRule++;
                } catch (UnknownHostException nobody) {
                    noMachine++;
                } catch (IllegalArgumentException notOne) {
                    noAddress++;
                } catch (IOException tried) {
                    through.add(form + " was tried: " + tried);
                }
            }
            int connects = here.connects();
            int refused = ForbiddenAddresses.FORMS.size() - through.size();
            System.out.printf(
                    "SSRF by callback: %d of %d refused, %d connects (%d by the rule, %d stand for no machine, "
                            + "%d are no address); listening on %s%n",
                    refused, ForbiddenAddresses.FORMS.size(), connects, byRule, noMachine, noAddress, Listeners.own());
            assertThat(through).isEmpty();
            assertThat(connects).isZero();
            assertThat(ForbiddenAddresses.FORMS).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(60);
            assertThat(byRule).as("refused by the rule itself").isGreaterThanOrEqualTo(60);
            assertThat(egress.asked("rebinding.example.com")).isEqualTo(2);
        }
    }

    /** That the count above is worth something: without the rule, the same forms arrive at the same listeners. */
    @Test
    void withoutTheRuleTheyWouldBeReached() throws IOException {
        int reached = 0;
        try (Listeners here = Listeners.everywhere();
                EgressForTests egress = ForbiddenAddresses.named(EgressForTests.withoutTheRule())) {
            CallbackPost post = new CallbackPost(egress.client(), processor);
            List<String> inside = ForbiddenAddresses.FORMS.stream()
                    .filter(form -> form.startsWith("http") && form.contains(":P/"))
                    .toList();
            for (String form : inside) {
                try {
                    URI url = ForbiddenAddresses.at(form, here.port());
                    if (leadsHere(url)) {
                        post.send(ApiVersion.V2_0, url, BODY);
                    }
                } catch (IOException | IllegalArgumentException notTls) {
                    // It connected, or it is no address.
                }
            }
            reached = here.connects();
            System.out.println("SSRF by callback, without the rule: " + reached + " connects, to " + here.called());
        }
        assertThat(reached).isGreaterThan(15);
    }

    private static boolean leadsHere(URI url) throws IOException {
        String host = url.getHost();
        if (host == null || host.endsWith(".example.com")) {
            return host != null && host.matches("(inside6?|mapped|wildcard)\\..*");
        }
        InetAddress address = InetAddress.getByName(host);
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || Listeners.own().contains(address.getHostAddress());
    }

    @Test
    void redirectIsNeverFollowed() throws IOException {
        List<String> followed = new ArrayList<>();
        int connects = 0;
        try (Listeners inside = Listeners.everywhere();
                EgressForTests egress = EgressForTests.local()) {
            CallbackPost post = new CallbackPost(egress.client(), processor);
            for (int status : List.of(300, 301, 302, 303, 304, 305, 307, 308)) {
                String answer = "HTTP/1.1 " + status + " Elsewhere\r\nLocation: http://127.0.0.1:" + inside.port()
                        + "/\r\nRefresh: 0;url=http://127.0.0.1:" + inside.port()
                        + "/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
                try (Listeners receiver = Listeners.answering(answer)) {
                    int told = post.send(
                            ApiVersion.V2_0, URI.create("http://127.0.0.1:" + receiver.port() + "/callback"), BODY);
                    if (told != status || receiver.connects() != 1) {
                        followed.add(status + " became " + told);
                    }
                }
            }
            connects = inside.connects();
            System.out.println("Redirects 300-308: 8 told, followed " + connects);
        }
        assertThat(followed).isEmpty();
        assertThat(connects).isZero();
    }

    /** Looked up for the check, and again for the connection; what it says then is checked as well. */
    @Test
    void nameThatChangesItsMindGainsNothing() throws IOException {
        try (Listeners here = Listeners.everywhere();
                EgressForTests egress = EgressForTests.production(Set.of(here.port()))) {
            CallbackPost post = new CallbackPost(egress.client(), processor);
            List<String> turns = Stream.of(
                            "127.0.0.1", "::1", "10.0.0.1", "169.254.169.254", "100.64.0.1", "fd00::2", "0.0.0.0")
                    .toList();
            for (int i = 0; i < turns.size(); i++) {
                String host = "turn" + i + ".example.com";
                egress.name(host, PUBLIC, turns.get(i));
                URI url = URI.create("https://" + host + ":" + here.port() + "/");
                assertThatThrownBy(() -> post.send(ApiVersion.V2_0, url, BODY))
                        .as(turns.get(i))
                        .isInstanceOf(EgressRefused.class);
                assertThat(egress.asked(host)).isEqualTo(2);
            }
            int connects = here.connects();
            System.out.println(
                    "DNS rebinding: " + turns.size() + " of " + turns.size() + " refused, " + connects + " connects");
            assertThat(connects).isZero();
        }
    }
}
