package works.metric.portal.opendsr;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import works.metric.portal.AuditRows;
import works.metric.portal.JobsForTests;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.CredentialScope;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.credentials.CredentialService;
import works.metric.portal.credentials.IssuedCredential;
import works.metric.portal.credentials.NewCredential;
import works.metric.portal.opendsr.SpecController.Dialect;
import works.metric.portal.opendsr.SpecController.Reply;
import works.metric.portal.requests.RefusalGround;
import works.metric.portal.requests.StepTaken;
import works.metric.portal.results.Packages;
import works.metric.portal.results.ResultDetails;
import works.metric.portal.results.ResultDownload;
import works.metric.portal.results.ResultService;
import works.metric.portal.signin.HeadersOfAnswers;

/** A controller's program fetches what was found: with a scope of its own, on record, and only while it is there. */
@PortalTest
class ResultDownloadTest {

    private static final int EIGHT_MEGABYTES = 8 << 20;

    @LocalServerPort
    private int port;

    @Autowired
    private Stage stage;

    @Autowired
    private CredentialService credentials;

    @Autowired
    private CasesWithResults cases;

    @Autowired
    private ResultService results;

    @Autowired
    private CallbackDomainService domains;

    @Autowired
    private CallbackService callbacks;

    @Autowired
    private JobsForTests jobs;

    @Autowired
    private AuditRows audit;

    @Autowired
    private TestClock clock;

    private final UUID id = UUID.randomUUID();
    private Stage.Cast nordlys;
    private IssuedCredential credential;
    private SpecController controller;

    @BeforeEach
    void aController() {
        nordlys = stage.tenant("Nordlys Spill AS");
        nordlys.as(Role.TENANT_ADMIN, () -> domains.add(Ids.next(), "127.0.0.1"));
        credential = nordlys.as(
                Role.TENANT_ADMIN,
                () -> credentials.create(
                        Ids.next(),
                        new NewCredential(
                                "Fetches results", Set.of(CredentialScope.RESULTS_READ), LocalDate.of(2027, 6, 1))));
        controller = new SpecController(new PortalWire(port, token()), Dialect.V2);
    }

    @Test
    void downloadIsRecordedForTheTenantsPeople() {
        ResultDetails result = cases.completedAccess(nordlys, id, 3_000_000);
        Reply fetched = fetch(controller);
        assertThat(fetched.body()).isEqualTo(Packages.of(3_000_000, id.getMostSignificantBits()));
        assertThat(fetched.headers().get("content-length")).isEqualTo("3000000");
        assertThat(fetched.headers().get("content-type")).isEqualTo("application/zip");
        assertThat(fetched.headers().get("content-disposition"))
                .startsWith("attachment;")
                .contains("result.zip");
        assertThat(fetched.headers().get("cache-control")).contains("no-store");
        HeadersOfAnswers.ALWAYS.forEach(
                (name, value) -> assertThat(fetched.headers().get(name.toLowerCase(java.util.Locale.ROOT)))
                        .as(name)
                        .contains(value));

        assertThat(nordlys.as(Role.AUDITOR, () -> results.downloads(result.id())))
                .extracting(ResultDownload::personName, ResultDownload::personId)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "Fetches results", credential.credential().id()));
        assertThat(audit.actionsOn(nordlys, result.id())).endsWith("result.downloaded");
    }

    @Test
    void whoeverAsksOnlyForTheHeadersHasDownloadedNothing() {
        ResultDetails result = cases.completedAccess(nordlys, id, 1_000);
        Reply asked = new PortalWire(port, token()).call("HEAD", address(), Map.of(), new byte[0]);
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.headers().get("content-length")).isEqualTo("1000");
        assertThat(nordlys.as(Role.AUDITOR, () -> results.downloads(result.id())))
                .isEmpty();
    }

    @Test
    void severalPackagesComeAsOneArchiveAndTheOneAfterTheEndIsToldOf() throws IOException {
        try (CallbackReceiver receiver = new CallbackReceiver()) {
            byte[] first = Packages.of(1_500_000, id.getMostSignificantBits());
            byte[] second = Packages.of(2_000, 2);
            cases.completedAccess(nordlys, id, first.length, receiver.url("/"));
            runJobs();
            assertThat(told(receiver)).isEqualTo(1);
            cases.uploaded(nordlys, id, second);
            runJobs();
            assertThat(receiver.statuses()).containsExactly("pending", "in_progress", "completed", "completed");
            assertThat(told(receiver)).isEqualTo(2);

            try (ZipInputStream zip = new ZipInputStream(
                    new ByteArrayInputStream(fetch(controller).body()))) {
                for (byte[] expected : new byte[][] {first, second}) {
                    ZipEntry entry = Objects.requireNonNull(zip.getNextEntry());
                    assertThat(entry.getName()).endsWith("result.zip");
                    assertThat(zip.readAllBytes()).isEqualTo(expected);
                }
                assertThat(zip.getNextEntry()).isNull();
            }
        }
    }

    @Test
    void whatIsGoneIsNeitherToldNorFound() {
        try (CallbackReceiver receiver = new CallbackReceiver()) {
            cases.completedAccess(nordlys, id, 1_000, receiver.url("/"));
            assertThat(status().has("results_url")).isTrue();

            clock.advance(Duration.ofDays(15));
            assertThat(status().has("results_url")).isFalse();
            assertThat(status().at("/extensions/opendsr.metric.works").has("results"))
                    .isFalse();
            assertThat(controller.result(address()).status()).isEqualTo(410);
            runJobs();
            assertThat(receiver.statuses()).endsWith("completed");
            assertThat(told(receiver)).as("in a callback that goes out late").isZero();
        }
    }

    @Test
    void removedPackageIsNotToldWhenTheCallbackIsSentAgain() {
        try (CallbackReceiver receiver = new CallbackReceiver()) {
            ResultDetails result = cases.completedAccess(nordlys, id, 1_000, receiver.url("/"));
            runJobs();
            assertThat(told(receiver)).isEqualTo(1);
            nordlys.as(Role.PRIVACY_LEAD, () -> results.remove(result.id(), result.version()));
            nordlys.as(
                    Role.REQUEST_HANDLER,
                    () -> callbacks.resend(callbacks.ofRequest(id).getLast().id()));
            runJobs();
            assertThat(receiver.received()).hasSize(4);
            assertThat(told(receiver)).isZero();
            assertThat(controller.result(address()).status()).isEqualTo(410);
        }
    }

    @Test
    void onlyAccessAndPortabilityThatEndedWellHaveResults() {
        UUID erased = UUID.randomUUID();
        cases.created(nordlys, erased, "erasure");
        UUID refused = UUID.randomUUID();
        cases.created(nordlys, refused, "access");
        UUID ported = UUID.randomUUID();
        cases.created(nordlys, ported, "portability");
        for (UUID one : new UUID[] {erased, refused, ported}) {
            cases.started(nordlys, one);
            cases.uploaded(nordlys, one, Packages.of(1_000, 1));
        }
        assertThat(controller.result(address(ported)).status())
                .as("not done yet")
                .isEqualTo(404);
        cases.completed(nordlys, erased);
        cases.taken(nordlys, refused, StepTaken.refuse(RefusalGround.EXCESSIVE, "Asked daily."));
        cases.completed(nordlys, ported);

        for (UUID one : new UUID[] {erased, refused}) {
            assertThat(controller.trusted(200, controller.status(one)).json().has("results_url"))
                    .isFalse();
            assertThat(controller.result(address(one)).status()).isEqualTo(404);
        }
        assertThat(controller.result(address(ported)).status()).isEqualTo(200);
    }

    @Test
    void withoutTheScopeOrInAnotherTenantNothingIsHandedOut() {
        ResultDetails result = cases.completedAccess(nordlys, id, 1_000);
        for (CredentialScope scope :
                new CredentialScope[] {CredentialScope.REQUESTS_READ, CredentialScope.REQUESTS_WRITE}) {
            SpecController other = new SpecController(PortalWire.of(port, credentials, nordlys, scope), Dialect.V2);
            assertThat(other.result(address()).status()).as(scope.code()).isEqualTo(403);
        }
        SpecController zephyr = new SpecController(
                PortalWire.of(port, credentials, stage.tenant("Zéphyr Mobile SARL"), CredentialScope.RESULTS_READ),
                Dialect.V2);
        Reply theirs = zephyr.result(address());
        assertThat(theirs.status()).isEqualTo(404);
        assertThat(theirs.text())
                .isEqualTo(zephyr.result(address(UUID.randomUUID())).text());
        assertThat(new PortalWire(port, "none")
                        .call("GET", address(), Map.of(), new byte[0])
                        .status())
                .isEqualTo(401);
        assertThat(nordlys.as(Role.AUDITOR, () -> results.downloads(result.id())))
                .isEmpty();
    }

    @Test
    void packageRemovedInTheMiddleBreaksTheConnection() throws IOException {
        ResultDetails result = cases.completedAccess(nordlys, id, EIGHT_MEGABYTES);
        long got = slowly(() -> nordlys.as(Role.PRIVACY_LEAD, () -> results.remove(result.id(), result.version())));
        System.out.println("Removed while it was fetched: " + got + " of " + EIGHT_MEGABYTES + " bytes came");
        assertThat(got).isPositive().isLessThan(EIGHT_MEGABYTES);
    }

    @Test
    void credentialRevokedInTheMiddleBreaksTheConnection() throws IOException {
        cases.completedAccess(nordlys, id, EIGHT_MEGABYTES);
        long got = slowly(() -> nordlys.as(
                Role.TENANT_ADMIN,
                () -> credentials.revoke(credential.credential().id())));
        assertThat(got).isPositive().isLessThan(EIGHT_MEGABYTES);
    }

    /** Begins to read with a narrow pipe, and goes on after something has happened. How many bytes of the file came. */
    private long slowly(Runnable meanwhile) throws IOException {
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(16 * 1024);
            socket.setSoTimeout(20_000);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            socket.getOutputStream()
                    .write(("GET " + address() + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token()
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) in.read());
            }
            assertThat(head).startsWith("HTTP/1.1 200").contains("Content-Length: " + EIGHT_MEGABYTES);
            ByteArrayOutputStream got = new ByteArrayOutputStream();
            got.write(in.readNBytes(1_000));
            meanwhile.run();
            try {
                in.transferTo(got);
            } catch (IOException reset) {
                // As good an end as the other.
            }
            byte[] whole = Packages.of(EIGHT_MEGABYTES, id.getMostSignificantBits());
            assertThat(got.toByteArray())
                    .as("nothing but the beginning of the file")
                    .isEqualTo(Arrays.copyOf(whole, got.size()));
            return got.size();
        }
    }

    private Reply fetch(SpecController by) {
        String url = status().get("results_url").stringValue();
        assertThat(url).endsWith(address());
        Reply fetched = by.result(url);
        assertThat(fetched.status()).isEqualTo(200);
        return fetched;
    }

    private JsonNode status() {
        return controller.trusted(200, controller.status(id)).json();
    }

    /** How many results the last callback told of. */
    private int told(CallbackReceiver receiver) {
        JsonNode last = receiver.received().getLast().json();
        assertThat(last.has("results_url")).isEqualTo(last.has("results_count"));
        return last.path("results_count").asInt(0);
    }

    private String token() {
        return Objects.requireNonNull(credential.token());
    }

    private String address() {
        return address(id);
    }

    private static String address(UUID request) {
        return "/opendsr/v2/requests/" + request + "/results";
    }

    /** Each that is delivered makes the next one due. */
    private void runJobs() {
        for (int i = 0; i < 3; i++) {
            jobs.runDue();
        }
    }
}
