package works.metric.portal.opendsr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.access.CredentialScope;
import works.metric.portal.access.Role;
import works.metric.portal.credentials.CredentialService;
import works.metric.portal.opendsr.SpecController.Dialect;
import works.metric.portal.opendsr.SpecController.Reply;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.requests.RequestFilter;
import works.metric.portal.requests.RequestService;
import works.metric.portal.results.Packages;

/** Many requests in one call, and the same calls for trying out. */
@PortalTest
class BatchAndSandboxTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Stage stage;

    @Autowired
    private CredentialService credentials;

    @Autowired
    private RequestService requests;

    private Stage.Cast nordlys;
    private SpecController controller;

    @BeforeEach
    void aController() {
        nordlys = stage.tenant("Nordlys Spill AS");
        controller = new SpecController(
                PortalWire.of(port, credentials, nordlys, CredentialScope.REQUESTS_WRITE, CredentialScope.RESULTS_READ),
                Dialect.V2);
    }

    @Test
    void batchTellsOfEachAndWhatStandsInMetaHoldsForAll() {
        UUID good = UUID.randomUUID();
        UUID alsoGood = UUID.randomUUID();
        Map<String, Object> bad = SpecController.request(UUID.randomUUID(), "erasure");
        bad.remove("submitted_time");
        String batch = batch(
                Map.of("property_id", "com.nordlys.game"),
                SpecController.request(good, "erasure"),
                bad,
                SpecController.request(alsoGood, "access"));

        JsonNode told = controller
                .trusted(201, controller.call("POST", "/opendsr/v2/batches", batch))
                .json();
        assertThat(told.get("responses").size()).isEqualTo(2);
        assertThat(told.at("/errors/0/index").intValue()).isEqualTo(1);
        assertThat(told.at("/errors/0/error/errors/0/domain").stringValue()).isEqualTo("submitted_time");
        RequestDetails stored = nordlys.as(Role.AUDITOR, () -> requests.details(good));
        assertThat(stored.app()).isEqualTo("com.nordlys.game");

        String id = told.get("batch_id").stringValue();
        assertThat(controller
                        .trusted(200, controller.call("GET", "/opendsr/v2/batches/" + id, null))
                        .json()
                        .get("responses")
                        .valueStream()
                        .map(one -> one.get("subject_request_id").stringValue()))
                .containsExactlyInAnyOrder(good.toString(), alsoGood.toString());
        Reply again = controller.call("POST", "/opendsr/v2/batches", batch);
        assertThat(again.json()).isEqualTo(told);
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void batchOfAnotherTenantIsNotThere() {
        SpecController zephyr = new SpecController(
                PortalWire.of(port, credentials, stage.tenant("Zéphyr Mobile SARL"), CredentialScope.REQUESTS_WRITE),
                Dialect.V2);
        String batch = batch(Map.of(), SpecController.request(UUID.randomUUID(), "erasure"));
        String id = controller
                .call("POST", "/opendsr/v2/batches", batch)
                .json()
                .get("batch_id")
                .stringValue();
        assertThat(zephyr.call("GET", "/opendsr/v2/batches/" + id, null).status())
                .isEqualTo(404);
        assertThat(zephyr.call("GET", "/opendsr/v2/batches/x", null).status()).isEqualTo(404);
    }

    @Test
    void emptyOrHugeBatchIsRefused() {
        assertThat(controller
                        .call("POST", "/opendsr/v2/batches", "{\"requests\":[]}")
                        .status())
                .isEqualTo(400);
        assertThat(controller
                        .call("POST", "/opendsr/v2/batches", "{\"requests\":[" + "1,".repeat(500) + "1]}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void sandboxAnswersLikeTheRealThingAndKeepsNothing() {
        UUID id = UUID.randomUUID();
        String request = SpecController.JSON.writeValueAsString(SpecController.request(id, "erasure"));
        String root = "/opendsr/v2/sandbox";
        JsonNode created = controller
                .trusted(201, controller.call("POST", root + "/requests", request))
                .json();
        assertThat(created.get("subject_request_id").stringValue()).isEqualTo(id.toString());
        assertThat(created.get("expected_completion_time").stringValue()).isEqualTo("2026-12-03T22:59:59Z");
        Map<String, String> words = Map.of(
                "", "pending",
                "?request_status=in-progress", "in_progress",
                "?request_status=canceled", "cancelled",
                "?request_status=completed", "completed");
        words.forEach((query, status) -> assertThat(controller
                        .trusted(200, controller.call("GET", root + "/requests/" + id + query, null))
                        .json()
                        .get("request_status")
                        .stringValue())
                .isEqualTo(status));
        controller.trusted(200, controller.call("GET", root + "/requests/" + id + "/status", null));
        JsonNode done = controller
                .trusted(200, controller.call("GET", root + "/requests/" + id + "?request_status=completed", null))
                .json();
        assertThat(done.get("results_url").stringValue()).endsWith(root + "/requests/" + id + "/results");
        Reply fetched = controller.result(done.get("results_url").stringValue());
        assertThat(fetched.status()).isEqualTo(200);
        assertThat(Packages.sha256(fetched.body()))
                .isEqualTo(done.at("/extensions/opendsr.metric.works/results/0/sha256")
                        .stringValue());
        controller.trusted(202, controller.call("DELETE", root + "/requests/" + id, null));
        assertThat(controller.call("POST", root + "/requests", "{}").status()).isEqualTo(400);
        JsonNode batch = controller
                .trusted(
                        201,
                        controller.call(
                                "POST", root + "/batches", batch(Map.of(), SpecController.request(id, "access"))))
                .json();
        controller.trusted(
                200,
                controller.call(
                        "GET", root + "/batches/" + batch.get("batch_id").stringValue(), null));
        assertThat(controller.call("GET", root + "/discovery", null).json()).isEqualTo(controller.discovery());

        assertThat(count()).isZero();
        assertThat(controller.status(id).status()).isEqualTo(404);
    }

    @SafeVarargs
    private static String batch(Map<String, Object> meta, Map<String, Object>... requests) {
        Map<String, Object> batch = new HashMap<>();
        batch.put("meta", meta);
        batch.put("requests", List.of(requests));
        return SpecController.JSON.writeValueAsString(batch);
    }

    private int count() {
        return nordlys.as(Role.AUDITOR, () -> requests.list(RequestFilter.ALL, null))
                .items()
                .size();
    }
}
