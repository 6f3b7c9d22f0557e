package works.metric.portal.opendsr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import works.metric.portal.JobsForTests;
import works.metric.portal.PortalTest;
import works.metric.portal.RealParts;
import works.metric.portal.Stage;
import works.metric.portal.access.CredentialScope;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.credentials.CredentialService;
import works.metric.portal.local.SigningKeystore;
import works.metric.portal.opendsr.SpecController.Dialect;
import works.metric.portal.opendsr.SpecController.Reply;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.requests.RequestService;
import works.metric.portal.requests.RequestStep;
import works.metric.portal.requests.RequestWorkService;
import works.metric.portal.requests.StepTaken;
import works.metric.portal.results.Packages;

/** A controller that knows only the specification, in each of its three versions, through a request's whole life. */
@PortalTest
class ControllerFromSpecTest {

    @TempDir
    private Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private CredentialService credentials;

    @Autowired
    private Stage stage;

    @Autowired
    private RequestService requests;

    @Autowired
    private RequestWorkService work;

    @Autowired
    private CallbackDomainService domains;

    @Autowired
    private CasesWithResults cases;

    @Autowired
    private JobsForTests jobs;

    static Stream<Dialect> dialects() {
        return Stream.of(Dialect.V2, Dialect.V1, Dialect.V0);
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void erasureIsMadeFollowedAndDone(Dialect dialect) {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        nordlys.as(Role.TENANT_ADMIN, () -> domains.add(Ids.next(), "127.0.0.1"));
        SpecController controller =
                new SpecController(PortalWire.of(port, credentials, nordlys, CredentialScope.REQUESTS_WRITE), dialect);
        UUID id = UUID.randomUUID();

        try (CallbackReceiver receiver = new CallbackReceiver()) {
            Map<String, Object> request = SpecController.request(id, "erasure");
            request.put("status_callback_urls", List.of(receiver.url("/status?from=portal")));
            if (!dialect.version().equals("2.0")) {
                request.remove("regulation");
            }
            JsonNode created =
                    controller.trusted(201, controller.create(request)).json();
            assertThat(created.get("subject_request_id").stringValue()).isEqualTo(id.toString());
            assertThat(created.get("controller_id").stringValue())
                    .isEqualTo(nordlys.id().toString());
            assertThat(Instant.parse(created.get("received_time").stringValue()))
                    .isEqualTo(Instant.parse("2026-11-23T09:00:00Z"));
            // Ten days promised, to the end of the day in Oslo.
            assertThat(created.get("expected_completion_time").stringValue()).isEqualTo("2026-12-03T22:59:59Z");
            assertThat(Base64.getDecoder().decode(created.get("encoded_request").stringValue()))
                    .isEqualTo(SpecController.JSON.writeValueAsBytes(request));
            assertThat(status(controller, id)).isEqualTo("pending");

            nordlys.as(Role.REQUEST_HANDLER, () -> take(id, StepTaken.of(RequestStep.START)));
            assertThat(status(controller, id)).isEqualTo("in_progress");
            nordlys.as(Role.REQUEST_HANDLER, () -> take(id, StepTaken.complete("All deleted.")));
            assertThat(status(controller, id)).isEqualTo("completed");

            runJobs();
            assertThat(receiver.statuses()).containsExactly("pending", "in_progress", "completed");
            receiver.received().forEach(callback -> assertThat(controller
                            .hear(callback, receiver.url("/status?from=portal"))
                            .get("subject_request_id")
                            .stringValue())
                    .isEqualTo(id.toString()));
        }
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void accessIsDoneAndItsResultFetched(Dialect dialect) {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        nordlys.as(Role.TENANT_ADMIN, () -> domains.add(Ids.next(), "127.0.0.1"));
        SpecController controller = new SpecController(
                PortalWire.of(port, credentials, nordlys, CredentialScope.REQUESTS_WRITE, CredentialScope.RESULTS_READ),
                dialect);
        UUID id = UUID.randomUUID();
        byte[] found = Packages.of(100_000, 1);

        try (CallbackReceiver receiver = new CallbackReceiver()) {
            String own = receiver.url("/status");
            Map<String, Object> request = SpecController.request(id, "access");
            request.put("status_callback_urls", List.of(own));
            controller.trusted(201, controller.create(request));
            cases.started(nordlys, id);
            cases.uploaded(nordlys, id, found);
            assertThat(controller.trusted(200, controller.status(id)).json().has("results_url"))
                    .as("told before the end")
                    .isFalse();
            cases.completed(nordlys, id);

            JsonNode told = controller.trusted(200, controller.status(id)).json();
            String url = told.get("results_url").stringValue();
            assertThat(told.path("results_count").asInt(0)).isEqualTo(dialect == Dialect.V2 ? 1 : 0);
            Reply fetched = controller.result(url);
            assertThat(fetched.status()).isEqualTo(200);
            assertThat(fetched.body()).isEqualTo(found);
            if (dialect != Dialect.V0) {
                assertThat(told.at("/extensions/opendsr.metric.works/results/0/sha256")
                                .stringValue())
                        .isEqualTo(Packages.sha256(fetched.body()));
            }

            runJobs();
            List<JsonNode> heard = receiver.received().stream()
                    .map(callback -> controller.hear(callback, own))
                    .toList();
            assertThat(heard)
                    .extracting(one -> one.get("request_status").stringValue() + " "
                            + one.path("results_url").asString("-"))
                    .containsExactly("pending -", "in_progress -", "completed " + url);
        }
    }

    @Test
    void controllerBelievesNothingThatIsNotSignedByTheProcessor() {
        PortalWire portal =
                PortalWire.of(port, credentials, stage.tenant("Nordlys Spill AS"), CredentialScope.REQUESTS_WRITE);
        SpecController.Wire tampering = (method, path, headers, body) -> {
            Reply reply = portal.call(method, path, headers, body);
            byte[] changed = new String(reply.body(), StandardCharsets.UTF_8)
                    .replace("expected_completion_time\":\"2026", "expected_completion_time\":\"2062")
                    .getBytes(StandardCharsets.UTF_8);
            return new Reply(reply.status(), reply.headers(), changed);
        };
        SpecController deceived = new SpecController(tampering, Dialect.V2);
        Reply reply = deceived.create(SpecController.request(UUID.randomUUID(), "erasure"));
        assertThatThrownBy(() -> deceived.trusted(201, reply)).hasMessageContaining("signature");

        Path forged = folder.resolve("forged.p12");
        SigningKeystore.add(forged, "password", "x", RealParts.DOMAIN, "-1y", 7300);
        X509Certificate other = SigningKeystore.certificate(forged, "password");
        assertThatThrownBy(() -> new SpecController(portal, Dialect.V2, RealParts.DOMAIN, other, new Date()))
                .as("another issuer")
                .hasMessageContaining("certificate");
        assertThatThrownBy(() -> new SpecController(
                        portal, Dialect.V2, "opendsr.elsewhere.example", RealParts.signer(), new Date()))
                .hasMessageContaining("domain");
        assertThatThrownBy(() -> new SpecController(
                        portal,
                        Dialect.V2,
                        RealParts.DOMAIN,
                        RealParts.signer(),
                        Date.from(Instant.parse("2090-01-01T00:00:00Z"))))
                .as("expired")
                .hasMessageContaining("certificate");
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void pendingRequestIsCancelledAndOneInWorkIsNot(Dialect dialect) {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        nordlys.as(Role.TENANT_ADMIN, () -> domains.add(Ids.next(), "127.0.0.1"));
        SpecController controller =
                new SpecController(PortalWire.of(port, credentials, nordlys, CredentialScope.REQUESTS_WRITE), dialect);
        UUID id = UUID.randomUUID();
        UUID begun = UUID.randomUUID();

        try (CallbackReceiver receiver = new CallbackReceiver()) {
            Map<String, Object> request = SpecController.request(id, "access");
            request.put("status_callback_urls", List.of(receiver.url("/status")));
            controller.trusted(201, controller.create(request));
            Reply cancelled = controller.trusted(202, controller.cancel(id));
            assertThat(cancelled.json().get("subject_request_id").stringValue()).isEqualTo(id.toString());
            assertThat(cancelled.json().has("encoded_request")).isEqualTo(dialect == Dialect.V0);
            assertThat(controller.trusted(202, controller.cancel(id)).body())
                    .as("the same again")
                    .isEqualTo(cancelled.body());
            assertThat(status(controller, id)).isEqualTo("cancelled");
            runJobs();
            assertThat(receiver.received())
                    .extracting(callback -> controller
                            .hear(callback, receiver.url("/status"))
                            .get("request_status")
                            .stringValue())
                    .containsExactly("pending", "cancelled");
        }

        UUID onScreen = UUID.randomUUID();
        controller.trusted(201, controller.create(SpecController.request(onScreen, "erasure")));
        nordlys.as(Role.REQUEST_HANDLER, () -> take(onScreen, StepTaken.of(RequestStep.CANCEL)));
        controller.trusted(202, controller.cancel(onScreen));

        controller.trusted(201, controller.create(SpecController.request(begun, "erasure")));
        nordlys.as(Role.REQUEST_HANDLER, () -> take(begun, StepTaken.of(RequestStep.START)));
        assertThat(controller.cancel(begun).status()).isEqualTo(409);
        assertThat(status(controller, begun)).isEqualTo("in_progress");
    }

    private RequestDetails take(UUID id, StepTaken step) {
        return work.take(id, requests.details(id).version(), step);
    }

    private static String status(SpecController controller, UUID id) {
        Reply reply = controller.trusted(200, controller.status(id));
        assertThat(controller.trusted(200, controller.status(id + "/status")).body())
                .isEqualTo(reply.body());
        return reply.json().get("request_status").stringValue();
    }

    /** Each that is delivered makes the next one due. */
    private void runJobs() {
        for (int i = 0; i < 3; i++) {
            jobs.runDue();
        }
    }
}
