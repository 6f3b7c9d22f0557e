package works.metric.portal.opendsr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import works.metric.portal.AuditRows;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.access.CredentialScope;
import works.metric.portal.access.Role;
import works.metric.portal.credentials.CredentialService;
import works.metric.portal.opendsr.SpecController.Dialect;
import works.metric.portal.opendsr.SpecController.Reply;
import works.metric.portal.requests.RequestFilter;
import works.metric.portal.requests.RequestService;

/** The id of a request is the controller's: the same request again is the same request, another one is refused. */
@PortalTest
class SameRequestTwiceTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Stage stage;

    @Autowired
    private CredentialService credentials;

    @Autowired
    private RequestService requests;

    @Autowired
    private AuditRows audit;

    private Stage.Cast nordlys;
    private SpecController controller;

    @BeforeEach
    void aController() {
        nordlys = stage.tenant("Nordlys Spill AS");
        controller = controllerOf(nordlys);
    }

    @Test
    void sameBodyGetsTheSameAnswer() {
        UUID id = UUID.randomUUID();
        Reply first = controller.trusted(201, controller.create(SpecController.request(id, "erasure")));
        Reply second = controller.trusted(201, controller.create(SpecController.request(id, "erasure")));

        assertThat(second.text()).isEqualTo(first.text());
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void orderOfNamesAndWhiteSpaceMakeNoOtherRequest() {
        UUID id = UUID.randomUUID();
        Map<String, Object> request = SpecController.request(id, "erasure");
        controller.trusted(201, controller.create(request));
        StringBuilder turned = new StringBuilder();
        request.forEach((name, value) ->
                turned.insert(0, ",\n  \"" + name + "\" : " + SpecController.JSON.writeValueAsString(value)));
        Reply again = controller.call("POST", Dialect.V2.requests(), "{" + turned.substring(1) + "}");

        controller.trusted(201, again);
        assertThat(requests()).isEqualTo(1);
    }

    @Test
    void otherBodyIsAConflict() {
        UUID id = UUID.randomUUID();
        controller.trusted(201, controller.create(SpecController.request(id, "erasure")));
        Reply other = controller.create(SpecController.request(id, "access"));

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.json().at("/error/errors/0/domain").stringValue()).isEqualTo("subject_request_id");
        assertThat(other.text()).doesNotContain("kari");
    }

    @Test
    void sameIdOfAnotherTenantIsAnotherRequestAndNobodySeesTheOthers() {
        SpecController zephyr = controllerOf(stage.tenant("Zéphyr Mobile SARL"));
        UUID shared = UUID.randomUUID();
        UUID theirs = UUID.randomUUID();
        controller.trusted(201, controller.create(SpecController.request(shared, "erasure")));
        zephyr.trusted(201, zephyr.create(SpecController.request(shared, "access")));
        zephyr.trusted(201, zephyr.create(SpecController.request(theirs, "access")));

        List<Reply> unknown = List.of(
                controller.status(theirs),
                controller.status(UUID.randomUUID()),
                controller.status("no-uuid"),
                controller.cancel(theirs),
                controller.cancel(UUID.randomUUID()),
                controller.status(theirs + "/status"));
        assertThat(unknown).allSatisfy(reply -> {
            assertThat(reply.status()).isEqualTo(404);
            assertThat(reply.text()).isEqualTo(unknown.getFirst().text());
        });
        assertThat(zephyr.status(theirs).status()).isEqualTo(200);
    }

    @Test
    void twinsSentAtOnceMakeOneCase() throws Exception {
        int ids = 5;
        int twins = 12;
        List<Callable<Reply>> calls = new ArrayList<>();
        List<UUID> all =
                IntStream.range(0, ids).mapToObj(i -> UUID.randomUUID()).toList();
        for (int twin = 0; twin < twins; twin++) {
            all.forEach(id -> calls.add(() -> controller.create(SpecController.request(id, "erasure"))));
        }
        try (ExecutorService callers = Executors.newFixedThreadPool(16)) {
            List<Reply> replies = new ArrayList<>();
            for (Future<Reply> reply : callers.invokeAll(calls)) {
                replies.add(reply.get());
            }
            assertThat(replies).extracting(Reply::status).containsOnly(201);
            assertThat(replies.stream().map(Reply::text).distinct()).hasSize(ids);
        }
        System.out.println(
                "Twins over OpenDSR: " + ids + " ids, " + twins + " calls each at once, " + requests() + " cases");
        assertThat(requests()).isEqualTo(ids);
        all.forEach(id -> assertThat(audit.actionsOn(nordlys, id)).containsExactly("request.recorded"));
    }

    @Test
    void credentialThatMayOnlyReadRecordsNothing() {
        UUID id = UUID.randomUUID();
        controller.trusted(201, controller.create(SpecController.request(id, "erasure")));
        SpecController reader = new SpecController(
                PortalWire.of(port, credentials, nordlys, CredentialScope.REQUESTS_READ), Dialect.V2);

        reader.trusted(200, reader.status(id));
        assertThat(reader.create(SpecController.request(UUID.randomUUID(), "access"))
                        .status())
                .isEqualTo(403);
        assertThat(reader.cancel(id).status()).isEqualTo(403);
        assertThat(requests()).isEqualTo(1);
    }

    private int requests() {
        return nordlys.as(Role.AUDITOR, () -> requests.list(RequestFilter.ALL, null))
                .items()
                .size();
    }

    private SpecController controllerOf(Stage.Cast cast) {
        return new SpecController(PortalWire.of(port, credentials, cast, CredentialScope.REQUESTS_WRITE), Dialect.V2);
    }
}
