package works.metric.portal.signin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A running portal door on loopback and two providers: acme's and bolt's. */
@SpringBootTest(
        classes = TestPortal.class,
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {
            "portal.egress.allow-loopback-http=true",
            "server.address=127.0.0.1",
            "management.endpoint.health.validate-group-membership=false"
        })
abstract class PortalTest {

    private static final int PORT = freePort();
    static final String PORTAL = "http://localhost:" + PORT;

    @Autowired
    KnownPeople people;

    @Autowired
    KnownCredentials credentials;

    @Autowired
    MovableClock clock;

    LocalProvider acme;
    LocalProvider bolt;
    Visitor visitor;

    @DynamicPropertySource
    static void address(DynamicPropertyRegistry registry) {
        registry.add("server.port", () -> PORT);
        registry.add("portal.public-url", () -> PORTAL);
    }

    @BeforeEach
    void open() {
        acme = new LocalProvider("acme");
        bolt = new LocalProvider("bolt");
        people.add("acme", acme.issuer());
        people.add("bolt", bolt.issuer());
        people.add("staff", bolt.issuer());
        visitor = new Visitor(PORTAL);
    }

    @AfterEach
    void close() {
        people.forget();
        credentials.forget();
        clock.reset();
        acme.close();
        bolt.close();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
