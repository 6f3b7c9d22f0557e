package works.metric.portal.inforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import works.metric.portal.ApiCalls;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.SystemPrograms;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.Purpose;
import works.metric.portal.catalogues.SubjectCategory;
import works.metric.portal.instructions.EndOfContract;
import works.metric.portal.instructions.IdentifierForm;
import works.metric.portal.instructions.InstructionContent;
import works.metric.portal.instructions.InstructionDetails;
import works.metric.portal.instructions.InstructionService;
import works.metric.portal.instructions.InstructionTerms;
import works.metric.portal.instructions.IpHandling;
import works.metric.portal.instructions.Regions;
import works.metric.portal.instructions.Retention;

/** Every example of the document about instructions, carried out for a tenant that instructs what the example says. */
@PortalTest
class InForceDocumentTest {

    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private Stage stage;

    @Autowired
    private SystemPrograms programs;

    @Autowired
    private InstructionService instructions;

    @Test
    void everyExampleIsAnsweredAsDocumented() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        InstructionDetails draft = nordlys.as(Role.PRIVACY_LEAD, () -> instructions.draft(Ids.next(), example()));
        nordlys.as(Role.PRIVACY_LEAD, () -> instructions.activate(draft.id(), 1, draft.version()));
        ApiCalls system =
                new ApiCalls(port, programs.with(stage, "Attribution store").token());
        JsonNode paths = JSON.readTree(new ApiCalls(port, null)
                        .get("/api/systems/v1/openapi.json")
                        .body())
                .get("paths");
        List<String> done = new ArrayList<>();

        paths.properties().stream()
                .filter(path -> !path.getKey().startsWith("/api/systems/v1/tasks"))
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String address = address(
                            path.getKey(),
                            operation.getValue(),
                            nordlys.tenant().alias());
                    JsonNode body = operation.getValue().at("/requestBody/content/application~1json/example");
                    HttpResponse<String> answer = system.send(
                            operation.getKey().toUpperCase(Locale.ROOT),
                            address,
                            body.isMissingNode() ? null : body.toString());
                    assertThat(answer.statusCode())
                            .as(address + " " + answer.body())
                            .isEqualTo(200);
                    JsonNode expected = operation.getValue().at("/responses/200/content/application~1json/example");
                    if (!expected.isMissingNode()) {
                        sameNames(address, expected, JSON.readTree(answer.body()));
                    }
                    done.add(operation.getKey() + " " + path.getKey());
                }));

        System.out.println("Examples of the document about instructions carried out: " + done.size() + " " + done);
        assertThat(done).hasSize(5);
    }

    /** As the example shows it. */
    private static InstructionContent example() {
        return new InstructionContent(
                "Attribution",
                "",
                Set.of(DataCategory.IP_ADDRESS, DataCategory.ADVERTISING_IDS),
                Set.of(SubjectCategory.APP_USERS),
                new Retention(13, Retention.Unit.MONTHS),
                "",
                new InstructionTerms(
                        Set.of(),
                        Set.of(Purpose.ATTRIBUTION),
                        false,
                        Set.of(),
                        Set.of(),
                        IpHandling.SHORTENED,
                        IdentifierForm.HASHED,
                        Map.of(DataCategory.IP_ADDRESS, new Retention(30, Retention.Unit.DAYS)),
                        Set.of(Regions.EEA),
                        Set.of(),
                        Set.of(),
                        false,
                        EndOfContract.DELETE));
    }

    private static String address(String path, JsonNode operation, String alias) {
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : operation.get("parameters")) {
            if (parameter.get("in").stringValue().equals("query") && parameter.has("example")) {
                query.add(parameter.get("name").stringValue() + "="
                        + parameter.get("example").stringValue());
            }
        }
        return path.replace("{tenant}", alias) + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    /** The same names and, in a rule, the same values; lists of tenants may be longer. */
    private static void sameNames(String where, JsonNode expected, JsonNode answer) {
        assertThat(answer.getNodeType()).as(where).isEqualTo(expected.getNodeType());
        if (expected.isObject()) {
            assertThat(answer.propertyNames()).as(where).containsExactlyInAnyOrderElementsOf(expected.propertyNames());
            if (expected.has("ip_handling")) {
                assertThat(((tools.jackson.databind.node.ObjectNode) answer.deepCopy()).put("version", 2))
                        .as(where)
                        .isEqualTo(expected);
                return;
            }
            expected.properties()
                    .forEach(one -> sameNames(where + "/" + one.getKey(), one.getValue(), answer.get(one.getKey())));
        } else if (expected.isArray() && !expected.isEmpty()) {
            sameNames(where + "/0", expected.get(0), answer.get(0));
        }
    }
}
