package works.metric.portal.systems;

import static org.assertj.core.api.Assertions.assertThat;
import static works.metric.portal.systems.SystemCalls.TASKS;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import works.metric.portal.ApiCalls;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.SystemPrograms;
import works.metric.portal.TestClock;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Role;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.requests.RequestService;
import works.metric.portal.requests.RequestType;
import works.metric.portal.requests.RequestWorkService;
import works.metric.portal.results.Packages;
import works.metric.portal.results.ResultDetails;
import works.metric.portal.results.ResultService;
import works.metric.portal.results.ResultState;

/** The copy for the person, brought by the system itself; and the document, each of whose examples is carried out. */
@PortalTest
class SystemResultsOverHttpTest {

    private static final int PIECE = SystemResultService.PIECE;

    @LocalServerPort
    private int port;

    @Autowired
    private Stage stage;

    @Autowired
    private SystemPrograms programs;

    @Autowired
    private ProcessingSystemService register;

    @Autowired
    private RequestService requests;

    @Autowired
    private RequestWorkService steps;

    @Autowired
    private ResultService results;

    @Autowired
    private TestClock clock;

    private RegisteredSystems systems;
    private String token;
    private ApiCalls store;
    private ApiCalls warehouse;
    private Stage.Cast nordlys;
    private SystemCalls cases;

    @BeforeEach
    void aTask() {
        clock.set(TestClock.START);
        nordlys = stage.tenant("Nordlys Spill AS");
        systems = new RegisteredSystems(stage, register);
        token = programs.of(stage, systems.add("Attribution store", 35)).token();
        store = new ApiCalls(port, token);
        warehouse = new ApiCalls(
                port,
                programs.of(stage, systems.add("Reporting warehouse", null)).token());
        cases = new SystemCalls(requests, steps);
    }

    @AfterEach
    void noSystems() {
        systems.close();
    }

    @Test
    void packageComesInPiecesGoesOnWhereItWasBrokenOffAndIsTheTenants() {
        RequestDetails access = started(RequestType.ACCESS);
        String address = address(access);
        byte[] content = Packages.of(2 * PIECE + 4711, 7);

        assertThat(begin(store, address, content).get("offset").intValue()).isZero();
        assertThat(json(patch(address, 0, piece(content, 0))).get("offset").intValue())
                .isEqualTo(PIECE);
        HttpResponse<String> ahead = patch(address, 2L * PIECE, piece(content, 2));
        assertThat(ahead.statusCode()).isEqualTo(409);
        assertThat(ahead.headers().firstValue("Upload-Offset")).contains(Integer.toString(PIECE));
        assertThat(patch(address, 5, piece(content, 1)).statusCode()).isEqualTo(400);
        assertThat(patch(address, PIECE, Arrays.copyOf(content, PIECE + 1)).statusCode())
                .isEqualTo(400);
        assertThat(patch(address, Long.MAX_VALUE / PIECE * PIECE, piece(content, 1))
                        .statusCode())
                .isEqualTo(400);

        // Begun again by a worker that knows of nothing: it goes on where the first was broken off.
        assertThat(begin(store, address, content).get("offset").intValue()).isEqualTo(PIECE);
        assertThat(json(store.get(address)).get("state").stringValue()).isEqualTo("uploading");
        assertThat(patch(address, PIECE, piece(content, 1)).statusCode()).isEqualTo(200);
        assertThat(patch(address, PIECE, piece(content, 1)).statusCode()).isEqualTo(200);
        JsonNode ready = json(patch(address, 2L * PIECE, piece(content, 2)));

        assertThat(ready.get("state").stringValue()).isEqualTo("ready");
        assertThat(ready.get("sha256").stringValue()).isEqualTo(Packages.sha256(content));
        assertThat(json(patch(address, 2L * PIECE, piece(content, 2)))).isEqualTo(ready);
        ResultDetails seen =
                nordlys.as(Role.AUDITOR, () -> results.list(access.id())).getFirst();
        assertThat(seen.state()).isEqualTo(ResultState.READY);
        assertThat(seen.uploaderKind()).isEqualTo(Actor.Kind.MACHINE);
        assertThat(seen.uploaderName()).isEqualTo("Attribution store");
        assertThat(nordlys.as(Role.REQUEST_HANDLER, () -> Packages.read(results.open(seen.id()))))
                .isEqualTo(content);
    }

    @Test
    void wrongChecksumAndWhatIsNoArchiveAreRefused() {
        String address = address(started(RequestType.ACCESS));
        byte[] content = Packages.of(22, 1);
        begin(store, address, Packages.of(22, 2));

        assertThat(patch(address, 0, "not an archive at all!".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                        .statusCode())
                .isEqualTo(400);
        HttpResponse<String> other = patch(address, 0, content);
        assertThat(other.statusCode()).isEqualTo(400);
        assertThat(SystemCalls.reason(other.body())).isEqualTo("invalid:sha256");
        assertThat(json(store.get(address)).get("state").stringValue()).isEqualTo("uploading");
        assertThat(store.send("PUT", address(started(RequestType.ACCESS)), "{\"bytes\":22}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void otherSystemDoesNotReachThePackageThoughItKnowsItsName() {
        RequestDetails access = started(RequestType.ACCESS);
        UUID name = UUID.randomUUID();
        String mine = TASKS + "/" + SystemCalls.task(store, access, alias()) + "/results/" + name;
        String theirs = TASKS + "/" + SystemCalls.task(warehouse, access, alias()) + "/results/" + name;
        begin(store, mine, Packages.of(22, 1));

        assertThat(warehouse.get(mine).statusCode()).isEqualTo(404);
        assertThat(warehouse.get(theirs).statusCode()).isEqualTo(404);
        assertThat(store.get(mine).statusCode()).isEqualTo(200);
    }

    @Test
    void documentIsAPageToo() {
        var page = new ApiCalls(port, null).get("/api/docs/systems");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(page.body())
                .startsWith("<!doctype html>")
                .contains("/api/systems/v1/tasks/{id}/report", "mws_", "Reported", "/api/systems/v1/openapi.json")
                .contains("/api/systems/v1/tenants/{tenant}/decision")
                .doesNotContain("<script", ">null<", "Callbacks");
    }

    @Test
    void everyExampleOfTheDocumentIsAnsweredAsDocumented() {
        RequestDetails erasure = started(RequestType.ERASURE);
        UUID task = SystemCalls.task(store, erasure, alias());
        JsonNode paths = json(new ApiCalls(port, null).get("/api/systems/v1/openapi.json"))
                .get("paths");
        byte[] content = Packages.of(22, 3);
        List<String> done = new ArrayList<>();
        // In the order in which a system works.
        for (String verb : List.of("get", "post", "put", "patch")) {
            paths.properties().forEach(path -> {
                JsonNode operation = path.getValue().get(verb);
                boolean upload = path.getKey().endsWith("/results/{package}");
                if (!path.getKey().startsWith(TASKS) || operation == null || upload && verb.equals("get")) {
                    return;
                }
                done.add(carryOut(verb, path.getKey(), operation, task, content));
                if (upload && verb.equals("put")) {
                    done.add(carryOut("get", path.getKey(), path.getValue().get("get"), task, content));
                }
            });
        }
        System.out.println("Examples of the systems' OpenAPI document carried out: " + done.size() + " " + done);
        assertThat(done).hasSize(7);
    }

    private String carryOut(String verb, String path, JsonNode operation, UUID task, byte[] content) {
        String address = path.replace("{id}", task.toString());
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : operation.path("parameters")) {
            String in = parameter.get("in").stringValue();
            String name = parameter.get("name").stringValue();
            if (parameter.has("example") && in.equals("query")) {
                query.add(name + "=" + parameter.get("example").stringValue());
            } else if (in.equals("path")) {
                address = address.replace(
                        "{" + name + "}", parameter.get("example").stringValue());
            }
        }
        JsonNode example = operation.at("/requestBody/content/application~1json/example");
        String body =
                example.isMissingNode() ? null : example.toString().replace("0".repeat(64), Packages.sha256(content));
        HttpResponse<String> answer = verb.equals("patch")
                ? patch(address, 0, content)
                : store.send(
                        verb.toUpperCase(java.util.Locale.ROOT),
                        address + (query.isEmpty() ? "" : "?" + String.join("&", query)),
                        body);
        JsonNode expected = operation.at("/responses/200/content/application~1json/example");
        assertThat(answer.statusCode())
                .as(verb + " " + path + ": " + answer.body())
                .isEqualTo(200);
        sameShape(verb + " " + path, expected, json(answer));
        return verb + " " + path;
    }

    /** The same names everywhere, and of the same kind. */
    private static void sameShape(String where, JsonNode expected, JsonNode answer) {
        assertThat(answer.getNodeType()).as(where).isEqualTo(expected.getNodeType());
        if (expected.isObject()) {
            assertThat(answer.propertyNames()).as(where).containsExactlyInAnyOrderElementsOf(expected.propertyNames());
            expected.properties()
                    .forEach(one -> sameShape(where + "/" + one.getKey(), one.getValue(), answer.get(one.getKey())));
        }
        if (expected.isArray()) {
            assertThat(answer.size()).as(where).isEqualTo(expected.size());
            for (int i = 0; i < expected.size(); i++) {
                sameShape(where + "/" + i, expected.get(i), answer.get(i));
            }
        }
        if (List.of("state", "outcome", "type", "article", "regulation", "format")
                .contains(where.substring(where.lastIndexOf('/') + 1))) {
            assertThat(answer).as(where).isEqualTo(expected);
        }
    }

    private RequestDetails started(RequestType type) {
        return cases.started(nordlys, type, "kari@person.example", TestClock.START.minus(Duration.ofDays(1)));
    }

    private String alias() {
        return nordlys.tenant().alias();
    }

    private String address(RequestDetails request) {
        return TASKS + "/" + SystemCalls.task(store, request, alias()) + "/results/" + UUID.randomUUID();
    }

    private static JsonNode begin(ApiCalls system, String address, byte[] content) {
        HttpResponse<String> answer = system.send(
                "PUT",
                address,
                "{\"file_name\":\"copy.zip\",\"bytes\":" + content.length + ",\"sha256\":\"" + Packages.sha256(content)
                        + "\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    private HttpResponse<String> patch(String address, long offset, byte[] piece) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(piece))
                .header("Content-Type", "application/octet-stream")
                .header("Upload-Offset", Long.toString(offset))
                .header("Authorization", "Bearer " + token)
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException fault) {
            throw new AssertionError(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static byte[] piece(byte[] content, int number) {
        return Arrays.copyOfRange(content, number * PIECE, Math.min(content.length, (number + 1) * PIECE));
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return SystemCalls.json(answer.body());
    }
}
