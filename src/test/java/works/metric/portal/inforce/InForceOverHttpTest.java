package works.metric.portal.inforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
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
import works.metric.portal.access.CredentialScope;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.agreements.InForce;
import works.metric.portal.audit.AuditFilter;
import works.metric.portal.audit.AuditRow;
import works.metric.portal.audit.AuditService;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.Purpose;
import works.metric.portal.catalogues.SubjectCategory;
import works.metric.portal.credentials.CredentialService;
import works.metric.portal.credentials.NewCredential;
import works.metric.portal.instructions.Activation;
import works.metric.portal.instructions.EndOfContract;
import works.metric.portal.instructions.IdentifierForm;
import works.metric.portal.instructions.InstructionContent;
import works.metric.portal.instructions.InstructionDetails;
import works.metric.portal.instructions.InstructionService;
import works.metric.portal.instructions.InstructionTerms;
import works.metric.portal.instructions.IpHandling;
import works.metric.portal.instructions.Regions;
import works.metric.portal.instructions.Retention;

/** A processing system that obeys, and two tenants. */
@PortalTest
class InForceOverHttpTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ROOT = "/api/systems/v1/tenants/";

    @LocalServerPort
    private int port;

    @Autowired
    private Stage stage;

    @Autowired
    private SystemPrograms programs;

    @Autowired
    private InstructionService instructions;

    @Autowired
    private InForceService standing;

    @Autowired
    private CredentialService tenantCredentials;

    @Autowired
    private InForceMemory memory;

    @Autowired
    private AuditService audit;

    @Autowired
    private TestClock clock;

    private ApiCalls system;
    private Stage.Cast nordlys;
    private Stage.Cast zephyr;

    @BeforeEach
    void oneSystemAndTwoTenants() {
        clock.set(TestClock.START);
        nordlys = stage.tenant("Nordlys Spill AS");
        zephyr = stage.tenant("Zéphyr Mobile SARL");
        system = new ApiCalls(port, programs.with(stage, "Attribution store").token());
    }

    @Test
    void systemReadsWhatIsInForceAndTheSignatureHoldsOverExactlyItsBytes() throws GeneralSecurityException {
        InForce.instruct(nordlys, instructions, InForce.ATTRIBUTION);

        HttpResponse<String> answer = eventually(nordlys, 1);

        JsonNode document = JSON.readTree(answer.body());
        assertThat(document.get("tenant").stringValue())
                .isEqualTo(nordlys.tenant().alias());
        assertThat(document.get("version").longValue()).isEqualTo(1);
        assertThat(document.at("/instructions/0/data")).hasToString("[\"ADVERTISING_IDS\",\"IP_ADDRESS\"]");
        assertThat(document.at("/instructions/0/retention/0/length").intValue()).isEqualTo(90);
        assertThat(answer.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(isSigned(answer.body(), answer)).isTrue();
        assertThat(isSigned(answer.body().replace("90", "91"), answer)).isFalse();
        assertThat(instructions(zephyr).body()).contains("\"instructions\":[]").doesNotContain("IP_ADDRESS");
    }

    @Test
    void nothingIsSentAgainWhileNothingChanges() {
        InForce.instruct(nordlys, instructions, InForce.ATTRIBUTION);
        eventually(nordlys, 1);

        assertThat(system.send("GET", path(nordlys), null, "If-None-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(304);
        assertThat(system.send("GET", path(nordlys), null, "If-None-Match", "\"0\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(system.send("GET", path(nordlys), null, "If-None-Match", "nonsense")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoWaitsIsAnsweredWhenTheInstructionChanges() throws Exception {
        InForce.instruct(nordlys, instructions, InForce.ATTRIBUTION);
        eventually(nordlys, 1);

        CompletableFuture<HttpResponse<String>> waits = CompletableFuture.supplyAsync(
                () -> system.send("GET", path(nordlys) + "?wait=30", null, "If-None-Match", "\"1\""));
        // Another tenant's change wakes nobody.
        InForce.instruct(zephyr, instructions, InForce.ATTRIBUTION);
        eventually(zephyr, 1);
        assertThat(waits.isDone()).isFalse();
        InForce.instruct(nordlys, instructions, InForce.ATTRIBUTION);
        memory.ask();

        HttpResponse<String> woken = waits.get(20, java.util.concurrent.TimeUnit.SECONDS);
        assertThat(woken.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(woken.body()).get("version").longValue()).isEqualTo(2);
    }

    @Test
    void whoWaitsInVainIsToldSoInTime() {
        InForce.instruct(nordlys, instructions, InForce.ATTRIBUTION);
        eventually(nordlys, 1);
        long begun = System.nanoTime();

        HttpResponse<String> nothing = system.send("GET", path(nordlys) + "?wait=1", null, "If-None-Match", "\"1\"");

        assertThat(nothing.statusCode()).isEqualTo(304);
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .isBetween(Duration.ofMillis(900), Duration.ofSeconds(10));
    }

    @Test
    void whatIsWithdrawnIsNoLongerRead() {
        InstructionDetails draft =
                nordlys.as(Role.PRIVACY_LEAD, () -> instructions.draft(Ids.next(), InForce.ATTRIBUTION));
        InstructionDetails active =
                nordlys.as(Role.PRIVACY_LEAD, () -> instructions.activate(draft.id(), 1, draft.version()));
        eventually(nordlys, 1);

        nordlys.as(Role.PRIVACY_LEAD, () -> instructions.withdraw(active.id(), active.version(), "No more"));

        assertThat(eventually(nordlys, 2).body()).contains("\"instructions\":[]");
    }

    /** At the very second, though no job has run: the first question after it writes it down. */
    @Test
    void whatIsScheduledIsObeyedFromItsSecond() {
        InstructionContent wanted = measuring();
        Instant effective = TestClock.START.plus(Duration.ofDays(3));
        InstructionDetails draft = nordlys.as(Role.PRIVACY_LEAD, () -> instructions.draft(Ids.next(), wanted));
        nordlys.as(
                Role.PRIVACY_LEAD,
                () -> instructions.activate(draft.id(), 1, draft.version(), new Activation("", effective)));
        memory.ask();
        String question = decision(nordlys) + "?purpose=ATTRIBUTION&data=IP_ADDRESS&country=NO";

        assertThat(JSON.readTree(instructions(nordlys).body()).get("version").longValue())
                .isZero();
        clock.set(effective.minusMillis(1));
        JsonNode before = JSON.readTree(system.get(question).body());
        clock.set(effective);
        JsonNode after = JSON.readTree(system.get(question).body());

        assertThat(before.get("allowed").booleanValue()).isFalse();
        assertThat(after.get("allowed").booleanValue()).isTrue();
        assertThat(after.get("version").longValue()).isEqualTo(1);
        assertThat(after.at("/under/ip_handling").stringValue()).isEqualTo("shortened");
        JsonNode document = JSON.readTree(instructions(nordlys).body());
        assertThat(document.get("since").stringValue()).isEqualTo(effective.toString());
        assertThat(confirm(nordlys, "{\"version\":1}").statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(system.get(question.replace("NO", "US")).body())
                        .get("reasons"))
                .hasToString("[\"country:US\"]");
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
                        Map.of(),
                        Set.of(Regions.EEA),
                        Set.of(),
                        Set.of(),
                        false,
                        EndOfContract.DELETE));
    }

    @Test
    void decisionTellsFromWhichStateItWasMade() {
        HttpResponse<String> before = system.get(decision(nordlys) + "?purpose=ATTRIBUTION&data=IP_ADDRESS");

        assertThat(before.statusCode()).isEqualTo(200);
        JsonNode no = JSON.readTree(before.body());
        assertThat(no.get("allowed").booleanValue()).isFalse();
        assertThat(no.get("version").longValue()).isZero();
        assertThat(no.get("as_of").stringValue()).isEqualTo(TestClock.START.toString());
        assertThat(no.get("reasons")).hasToString("[\"instruction\"]");
    }

    @Test
    void badQuestionsNameTheFieldAndTheRule() {
        HttpResponse<String> nothing = system.get(decision(nordlys) + "?country=Norway");

        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(nothing.body()).contains("invalid:purpose", "invalid:data", "invalid:country");
        assertThat(system.get(path(nordlys) + "?wait=soon").statusCode()).isEqualTo(400);
        assertThat(system.send("GET", path(nordlys) + "?wait=56", null, "If-None-Match", "\"0\"")
                        .body())
                .contains("invalid:wait");
        assertThat(system.get(ROOT + "nobody/instructions").statusCode()).isEqualTo(404);
        assertThat(system.get(ROOT + "nobody/decision?purpose=X&data=Y").statusCode())
                .isEqualTo(404);
        assertThat(system.get("/api/systems/v1/tenants?limit=0").body()).contains("invalid:limit");
    }

    @Test
    void confirmationIsOnRecordForTheTenantAndCannotGoBack() {
        InForce.instruct(nordlys, instructions, InForce.ATTRIBUTION);
        InForce.instruct(nordlys, instructions, InForce.ATTRIBUTION);
        eventually(nordlys, 2);

        assertThat(confirm(nordlys, "{\"version\":1}").body()).contains("\"version\":1", "\"behind\":1");
        assertThat(confirm(nordlys, "{\"version\":2}").body()).contains("\"behind\":0");
        assertThat(confirm(nordlys, "{\"version\":2}").statusCode()).isEqualTo(200);
        assertThat(confirm(nordlys, "{\"version\":1}").body()).contains("invalid:version");
        assertThat(confirm(nordlys, "{\"version\":3}").statusCode()).isEqualTo(400);
        assertThat(confirm(nordlys, "{}").statusCode()).isEqualTo(400);
        assertThat(confirm(nordlys, "{").statusCode()).isEqualTo(400);
        assertThat(confirm(zephyr, "{\"version\":1}").statusCode()).isEqualTo(400);

        List<AuditRow> entries = nordlys.as(
                Role.TENANT_ADMIN, () -> audit.list(new AuditFilter("in-force.applied", null, null, null, null), null)
                        .items());
        assertThat(entries).hasSize(2).allSatisfy(row -> assertThat(row.actorName())
                .isEqualTo("Attribution store"));
    }

    @Test
    void theTenantSeesItsOwnStateAlone() {
        InForce.instruct(nordlys, instructions, InForce.ATTRIBUTION);

        InForceStanding own = nordlys.as(Role.PRIVACY_LEAD, () -> standing.standing());
        InForceStanding others = zephyr.as(Role.PRIVACY_LEAD, () -> standing.standing());

        assertThat(own.number()).isEqualTo(1);
        assertThat(others.number()).isZero();
    }

    @Test
    void nobodyButASystemOfMetricWorksIsLetIn() {
        String tenantsOwn = nordlys.as(
                Role.TENANT_ADMIN,
                () -> java.util.Objects.requireNonNull(tenantCredentials
                        .create(
                                Ids.next(),
                                new NewCredential(
                                        "Own",
                                        Set.of(CredentialScope.REQUESTS_READ),
                                        java.time.LocalDate.of(2027, 6, 1)))
                        .token()));
        for (String path : List.of(path(nordlys), decision(nordlys), "/api/systems/v1/tenants")) {
            assertThat(new ApiCalls(port, null).get(path).statusCode()).as(path).isEqualTo(401);
            assertThat(new ApiCalls(port, tenantsOwn).get(path).statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    @Test
    void systemListsTenantsWithTheirStates() {
        InForce.instruct(nordlys, instructions, InForce.ATTRIBUTION);
        String alias = nordlys.tenant().alias();

        JsonNode page =
                JSON.readTree(system.get("/api/systems/v1/tenants?limit=1000").body());

        assertThat(page.get("tenants")
                        .valueStream()
                        .filter(one -> one.get("tenant").stringValue().equals(alias))
                        .map(one -> one.get("version").longValue()))
                .containsExactly(1L);
        JsonNode first =
                JSON.readTree(system.get("/api/systems/v1/tenants?limit=1").body());
        assertThat(first.get("tenants").size()).isEqualTo(1);
        assertThat(first.get("next").stringValue())
                .isEqualTo(first.at("/tenants/0/tenant").stringValue());
    }

    private HttpResponse<String> confirm(Stage.Cast tenant, String body) {
        return system.send("PUT", ROOT + tenant.tenant().alias() + "/applied", body);
    }

    private HttpResponse<String> instructions(Stage.Cast tenant) {
        return system.get(path(tenant));
    }

    /** The node hears of it when it asks, as it would of another node's change. */
    private HttpResponse<String> eventually(Stage.Cast tenant, long version) {
        HttpResponse<String> answer = instructions(tenant);
        for (int look = 0;
                look < 2 && JSON.readTree(answer.body()).get("version").longValue() < version;
                look++) {
            memory.ask();
            answer = instructions(tenant);
        }
        assertThat(JSON.readTree(answer.body()).get("version").longValue()).isEqualTo(version);
        return answer;
    }

    private boolean isSigned(String body, HttpResponse<String> answer) throws GeneralSecurityException {
        String[] parts =
                answer.headers().firstValue("X-JWS-Signature").orElseThrow().split("\\.", -1);
        assertThat(parts).hasSize(3);
        assertThat(parts[1]).isEmpty();
        JsonNode header = JSON.readTree(Base64.getUrlDecoder().decode(parts[0]));
        Certificate certificate = CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(
                        system.get("/api/systems/v1/certificate.pem").body().getBytes(StandardCharsets.US_ASCII)));
        boolean curve = header.get("alg").stringValue().startsWith("ES");
        Signature signature = Signature.getInstance(
                "SHA" + header.get("alg").stringValue().substring(2) + (curve ? "withECDSAinP1363Format" : "withRSA"));
        signature.initVerify(certificate.getPublicKey());
        signature.update((parts[0] + "."
                        + Base64.getUrlEncoder().withoutPadding().encodeToString(body.getBytes(StandardCharsets.UTF_8)))
                .getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private static String path(Stage.Cast tenant) {
        return ROOT + tenant.tenant().alias() + "/instructions";
    }

    private static String decision(Stage.Cast tenant) {
        return ROOT + tenant.tenant().alias() + "/decision";
    }
}
