package works.metric.portal.inforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
import works.metric.portal.TestClock;
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
import works.metric.portal.instructions.Retention;
import works.metric.portal.leaving.LeavingDetails;
import works.metric.portal.leaving.LeavingService;
import works.metric.portal.leaving.LeavingWishes;
import works.metric.portal.leaving.NewLeaving;

/** A contract that ends, as processing systems obey it. */
@PortalTest
class ContractEndTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDate END = LocalDate.of(2026, 12, 31);
    private static final Instant L = END.atStartOfDay(ZoneId.of("Europe/Oslo")).toInstant();

    @LocalServerPort
    private int port;

    @Autowired
    private Stage stage;

    @Autowired
    private SystemPrograms programs;

    @Autowired
    private InstructionService instructions;

    @Autowired
    private LeavingService leaving;

    @Autowired
    private InForceMemory memory;

    @Autowired
    private TestClock clock;

    @Test
    void systemsAreToldNoFromTheSecondOfTheEndUnlessItIsTakenBack() {
        clock.set(TestClock.START);
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        ApiCalls system =
                new ApiCalls(port, programs.with(stage, "Attribution store").token());
        String root = "/api/systems/v1/tenants/" + nordlys.tenant().alias();
        String question = root + "/decision?data=IP_ADDRESS&purpose=";
        InstructionDetails draft = nordlys.as(Role.PRIVACY_LEAD, () -> instructions.draft(Ids.next(), measuring()));
        nordlys.as(Role.PRIVACY_LEAD, () -> instructions.activate(draft.id(), 1, draft.version()));
        assertThat(json(system, question + "ATTRIBUTION").get("allowed").booleanValue())
                .isTrue();

        LeavingDetails given = give(nordlys);
        memory.ask();
        JsonNode announced = json(system, root + "/instructions");
        assertThat(announced.get("contract_ends").stringValue()).isEqualTo(L.toString());
        assertThat(announced.get("next_change").stringValue()).isEqualTo(L.toString());
        clock.set(L.minusMillis(1));
        assertThat(json(system, question + "ATTRIBUTION").get("allowed").booleanValue())
                .isTrue();
        assertThat(json(system, question + "STORAGE").get("allowed").booleanValue())
                .isFalse();

        clock.set(L);
        JsonNode no = json(system, question + "ATTRIBUTION");
        assertThat(no.get("allowed").booleanValue()).isFalse();
        assertThat(no.get("reasons")).hasToString("[\"contract_ended\"]");
        assertThat(no.get("version").longValue()).isEqualTo(2);
        assertThat(json(system, question + "STORAGE").get("allowed").booleanValue())
                .isTrue();
        assertThat(json(system, question + "RETURN").get("allowed").booleanValue())
                .isTrue();
        JsonNode document = json(system, root + "/instructions");
        assertThat(document.get("instructions")).isEmpty();
        assertThat(document.get("since").stringValue()).isEqualTo(L.toString());
        assertThat(system.send("GET", root + "/instructions", null, "If-None-Match", "\"1\"")
                        .statusCode())
                .as("whoever holds the state before is told")
                .isEqualTo(200);
        assertThat(system.send("PUT", root + "/applied", "{\"version\":2}").statusCode())
                .isEqualTo(200);

        clock.set(given.plan()
                .deleteBy()
                .plusDays(1)
                .atStartOfDay(ZoneId.of("Europe/Oslo"))
                .toInstant());
        assertThat(json(system, question + "STORAGE").get("reasons")).hasToString("[\"contract_ended\"]");
    }

    @Test
    void noticeTakenBackEndsNothing() {
        clock.set(TestClock.START);
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        ApiCalls system =
                new ApiCalls(port, programs.with(stage, "Attribution store").token());
        String root = "/api/systems/v1/tenants/" + nordlys.tenant().alias();
        LeavingDetails given = give(nordlys);
        assertThat(json(system, root + "/instructions").get("contract_ends").isNull())
                .isFalse();

        nordlys.as(Role.TENANT_ADMIN, () -> leaving.withdraw(given.id(), given.version(), "We stay"));
        memory.ask();

        assertThat(json(system, root + "/instructions").get("contract_ends").isNull())
                .isTrue();
        clock.set(L);
        assertThat(json(system, root + "/decision?data=IP_ADDRESS&purpose=ATTRIBUTION")
                        .get("reasons"))
                .hasToString("[\"instruction\"]");
    }

    private LeavingDetails give(Stage.Cast tenant) {
        return tenant.as(
                Role.TENANT_ADMIN,
                () -> leaving.give(Ids.next(), new NewLeaving(END, LeavingWishes.delete(), "We close the game")));
    }

    private static JsonNode json(ApiCalls system, String path) {
        return JSON.readTree(system.get(path).body());
    }

    private static InstructionContent measuring() {
        return new InstructionContent(
                "Attribution",
                "",
                Set.of(DataCategory.IP_ADDRESS),
                Set.of(SubjectCategory.APP_USERS),
                new Retention(90, Retention.Unit.DAYS),
                "",
                new InstructionTerms(
                        Set.of(),
                        Set.of(Purpose.ATTRIBUTION),
                        false,
                        Set.of(),
                        Set.of(),
                        IpHandling.SHORTENED,
                        IdentifierForm.HASHED,
                        java.util.Map.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        false,
                        EndOfContract.DELETE));
    }
}
