package works.metric.portal.opendsr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import works.metric.portal.ApiCalls;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.access.CredentialScope;
import works.metric.portal.credentials.CredentialService;
import works.metric.portal.opendsr.SpecController.Reply;

/** The description of the interface is true: each of its examples is carried out, and no address is left out. */
@PortalTest
class DocumentationTest {

    /** Of the examples that need a result. */
    private static final UUID CASE_WITH_RESULT = UUID.fromString("0d6e3c1e-8c4b-4f7e-9a53-2f1c8f6f0b11");

    @LocalServerPort
    private int port;

    @Autowired
    private Stage stage;

    @Autowired
    private CredentialService credentials;

    @Autowired
    private CasesWithResults cases;

    @Autowired
    private List<RequestMappingHandlerMapping> addresses;

    @Test
    void everyExampleIsAnsweredAsDocumented() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        PortalWire wire =
                PortalWire.of(port, credentials, nordlys, CredentialScope.REQUESTS_WRITE, CredentialScope.RESULTS_READ);
        cases.completedAccess(nordlys, CASE_WITH_RESULT, 1_000);
        JsonNode document = document();
        List<String> done = new ArrayList<>();
        String[] batch = {""};
        for (String verb : List.of("post", "get", "delete")) {
            document.get("paths").properties().forEach(path -> {
                JsonNode operation = path.getValue().get(verb);
                if (operation == null) {
                    return;
                }
                String address = address(path.getKey(), operation).replace("{batch_id}", batch[0]);
                JsonNode example = operation.at("/requestBody/content/application~1json/example");
                Reply reply = wire.call(
                        verb.toUpperCase(java.util.Locale.ROOT),
                        address,
                        Map.of("Content-Type", "application/json"),
                        example.isMissingNode() ? new byte[0] : SpecController.JSON.writeValueAsBytes(example));
                Map.Entry<String, JsonNode> good = operation.get("responses").properties().stream()
                        .filter(answer -> answer.getKey().startsWith("2"))
                        .findFirst()
                        .orElseThrow();
                assertThat(reply.status())
                        .as(verb + " " + address + ": " + reply.text())
                        .isEqualTo(Integer.parseInt(good.getKey()));
                JsonNode expected = good.getValue().at("/content/application~1json/example");
                if (!expected.isMissingNode()) {
                    assertThat(new TreeSet<>(reply.json().propertyNames()))
                            .as(verb + " " + address)
                            .isEqualTo(new TreeSet<>(expected.propertyNames()));
                    for (String exact : List.of(
                            "subject_request_id",
                            "request_status",
                            "api_version",
                            "expected_completion_time",
                            "received_time",
                            "extensions",
                            "supported_extensions")) {
                        assertThat(reply.json().get(exact))
                                .as(verb + " " + address + " " + exact)
                                .isEqualTo(expected.get(exact));
                    }
                    if (reply.json().has("batch_id")) {
                        batch[0] = reply.json().get("batch_id").stringValue();
                    }
                    assertThat(reply.json().path("errors")).as(address).isEmpty();
                }
                done.add(verb + " " + path.getKey());
            });
        }
        System.out.println("Examples of the OpenAPI document carried out: " + done.size());
        assertThat(done).hasSize(27);
    }

    @Test
    void everyAddressOfOpenDsrIsInTheDocument() {
        JsonNode paths = document().get("paths");
        List<String> missing = new ArrayList<>();
        addresses.forEach(
                mapping -> mapping.getHandlerMethods().keySet().forEach(mapped -> mapped.getPatternValues().stream()
                        .filter(path -> path.matches("/(opendsr|v1|opengdpr_requests|discovery).*"))
                        // Said in words: the newer spelling of version 1.
                        .filter(path -> !path.startsWith("/opendsr/v1") && !path.startsWith("/v1/requests"))
                        .filter(path -> !paths.has(path))
                        .forEach(missing::add)));
        assertThat(missing).isEmpty();
    }

    @Test
    void bothFormsAreReadWithoutACredentialAndThePageHasNoScript() {
        ApiCalls stranger = new ApiCalls(port, null);
        assertThat(stranger.get("/api/openapi.json").statusCode()).isEqualTo(200);
        var page = stranger.get("/api/docs");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        assertThat(page.body())
                .startsWith("<!doctype html>")
                .contains("/opendsr/v2/sandbox/requests/{id}", "status_callback_urls", "subject_identities")
                .doesNotContain("<script", "null");
        assertThat(stranger.get("/opendsr/certificate.pem").body()).startsWith("-----BEGIN CERTIFICATE-----");
        assertThat(stranger.get("/opendsr/v2/requests/a7551968-d5d6-44b2-9831-815ac9017798")
                        .statusCode())
                .isEqualTo(401);
    }

    private JsonNode document() {
        return SpecController.JSON.readTree(
                new ApiCalls(port, null).get("/api/openapi.json").body());
    }

    private static String address(String path, JsonNode operation) {
        String address = path;
        String query = "";
        for (JsonNode parameter : operation.path("parameters")) {
            String example = parameter.get("example").stringValue();
            if (parameter.get("in").stringValue().equals("path")) {
                address = address.replace("{" + parameter.get("name").stringValue() + "}", example);
            } else {
                query = "?" + parameter.get("name").stringValue() + "=" + example;
            }
        }
        return address + query;
    }
}
