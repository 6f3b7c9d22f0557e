package works.metric.portal.systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static works.metric.portal.systems.SystemCalls.TASKS;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import works.metric.portal.ApiCalls;
import works.metric.portal.AuditRows;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.SystemPrograms;
import works.metric.portal.TestClock;
import works.metric.portal.access.Actor;
import works.metric.portal.access.CredentialScope;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.access.TenantScope;
import works.metric.portal.audit.AuditFilter;
import works.metric.portal.audit.AuditRow;
import works.metric.portal.audit.AuditService;
import works.metric.portal.credentials.CredentialService;
import works.metric.portal.credentials.NewCredential;
import works.metric.portal.credentials.SystemCredentialService;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.requests.RequestService;
import works.metric.portal.requests.RequestStep;
import works.metric.portal.requests.RequestType;
import works.metric.portal.requests.RequestWorkService;
import works.metric.portal.requests.StepTaken;
import works.metric.portal.requests.TimelineEntry;
import works.metric.portal.results.ResultStage;

/** Two systems, two tenants: each system does its own tasks over both, and nothing else. */
@PortalTest
class SystemTasksOverHttpTest {

    private static final String DELETED = "\"outcome\":\"deleted\"";
    private static final Instant ASKED = TestClock.START.minus(Duration.ofDays(1));

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
    private RequestTaskService tasks;

    @Autowired
    private CredentialService tenantCredentials;

    @Autowired
    private SystemCredentialService credentials;

    @Autowired
    private AuditService audit;

    @Autowired
    private AuditRows rows;

    @Autowired
    private ResultStage visits;

    @Autowired
    private TestClock clock;

    private RegisteredSystems systems;
    private SystemPrograms.Program storeProgram;
    private ApiCalls store;
    private ApiCalls warehouse;
    private Stage.Cast nordlys;
    private Stage.Cast zephyr;
    private SystemCalls cases;

    @BeforeEach
    void twoSystemsAndTwoTenants() {
        clock.set(TestClock.START);
        nordlys = stage.tenant("Nordlys Spill AS");
        zephyr = stage.tenant("Zéphyr Mobile SARL");
        systems = new RegisteredSystems(stage, register);
        storeProgram = programs.of(stage, systems.add("Attribution store", 35));
        store = new ApiCalls(port, storeProgram.token());
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
    void systemReadsItsOwnTasksOfAllTenantsWithIdentifiersAndEachTenantSeesThatInItsAudit() {
        RequestDetails first = erasure(nordlys, "kari@person.example");
        RequestDetails second = erasure(zephyr, "luc@person.example");

        List<JsonNode> due = SystemCalls.due(store);

        assertThat(due)
                .extracting(
                        task -> task.get("tenant").stringValue(),
                        task -> task.get("reference").stringValue(),
                        task -> task.at("/asked/identifiers/0/value").stringValue())
                .containsExactly(
                        tuple(nordlys.tenant().alias(), first.reference(), "kari@person.example"),
                        tuple(zephyr.tenant().alias(), second.reference(), "luc@person.example"));
        JsonNode asked = due.getFirst().get("asked");
        assertThat(asked.toString())
                .isEqualTo(
                        "{\"type\":\"erasure\",\"article\":\"Art. 17\",\"regulation\":\"gdpr\","
                                + "\"legal_date\":\"" + first.clocks().legal() + "\",\"promise_date\":\""
                                + first.clocks().promise() + "\",\"app\":\"example.game\",\"note\":\"Account closed\","
                                + "\"identifiers\":[{\"type\":\"email\",\"format\":\"raw\",\"value\":\"kari@person.example\"}]}");
        for (Stage.Cast tenant : List.of(nordlys, zephyr)) {
            AuditRow read = tenant.as(
                    Role.AUDITOR,
                    () -> audit.list(AuditFilter.ALL, null).items().getFirst());
            assertThat(read.action()).isEqualTo("request.task-fetched");
            assertThat(read.actorKind()).isEqualTo(Actor.Kind.MACHINE);
            assertThat(read.actorName()).isEqualTo("Attribution store");
        }
        assertThat(SystemCalls.due(warehouse))
                .extracting(task -> task.get("id").stringValue())
                .hasSize(2)
                .doesNotContainAnyElementsOf(
                        due.stream().map(task -> task.get("id").stringValue()).toList());
    }

    @Test
    void pagesGoByKeyAndWhatWasTakenCanBeLeftOut() {
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Stage.Cast tenant = i % 2 == 0 ? nordlys : zephyr;
            wanted.add(tenant.tenant().alias()
                    + erasure(tenant, i + "@person.example").reference());
        }
        List<String> read = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonNode page =
                    SystemCalls.json(store.get(TASKS + "?limit=2&after=" + next).body());
            sizes.add(page.get("tasks").size());
            page.get("tasks")
                    .forEach(task -> read.add(task.get("tenant").stringValue()
                            + task.get("reference").stringValue()));
            next = page.has("next") ? page.get("next").stringValue() : null;
        }
        assertThat(read).containsExactlyElementsOf(wanted);
        assertThat(sizes).containsExactly(2, 2, 1);

        String taken = SystemCalls.due(store).getFirst().get("id").stringValue();
        assertThat(store.post(TASKS + "/" + taken + "/take", "").statusCode()).isEqualTo(200);
        assertThat(SystemCalls.json(store.get(TASKS + "?untaken=true").body()).get("tasks"))
                .hasSize(4);
        for (String bad : List.of("?limit=0", "?limit=101", "?limit=x", "?untaken=perhaps")) {
            assertThat(store.get(TASKS + bad).statusCode()).as(bad).isEqualTo(400);
        }
    }

    @Test
    void takenTaskSaysSinceWhenAndTakingItAgainChangesNothing() {
        RequestDetails erasure = erasure(nordlys, "kari@person.example");
        UUID task = SystemCalls.task(store, erasure, nordlys.tenant().alias());

        String first = store.post(TASKS + "/" + task + "/take", "").body();
        clock.advance(Duration.ofMinutes(5));
        String again = store.post(TASKS + "/" + task + "/take", "").body();

        assertThat(SystemCalls.json(first).get("state").stringValue()).isEqualTo("taken");
        assertThat(first).contains("\"taken_at\":\"2026-11-23T09:00:00Z\"").doesNotContain("kari@");
        assertThat(again).isEqualTo(first);
        assertThat(rows.actionsOn(nordlys, erasure.id()))
                .filteredOn(a -> a.equals("request.task-taken"))
                .hasSize(1);
        assertThat(own(nordlys, erasure, task).takenAt()).isEqualTo(TestClock.START);
    }

    @Test
    void reportIsTakenOnceAndAnotherOneIsRefused() {
        RequestDetails erasure = erasure(nordlys, "kari@person.example");
        UUID task = SystemCalls.task(store, erasure, nordlys.tenant().alias());
        String report = SystemCalls.report(0, DELETED + ",\"note\":\"Two profiles\"");

        HttpResponse<String> first = put(store, task, report);
        HttpResponse<String> again = put(store, task, report);
        HttpResponse<String> other = put(store, task, SystemCalls.report(1, "\"outcome\":\"nothing_held\""));

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(first.body())
                .contains("\"state\":\"done\"", "\"backups_gone_on\":\"2026-12-28\"", "\"note\":\"Two profiles\"");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.statusCode()).isEqualTo(409);
        assertThat(SystemCalls.reason(other.body())).isEqualTo("alreadyReported");
        assertThat(own(nordlys, erasure, task).report())
                .isEqualTo(new TaskReport(TaskOutcome.DELETED, null, null, null, "Two profiles"));
        TimelineEntry line = nordlys.as(
                Role.AUDITOR, () -> requests.details(erasure.id()).timeline().getLast());
        assertThat(line.actorKind()).isEqualTo(Actor.Kind.MACHINE);
        assertThat(line.actorName()).isEqualTo("Attribution store");
        assertThat(rows.actionsOn(nordlys, erasure.id()))
                .filteredOn(action -> action.equals("request.task-reported"))
                .hasSize(1);
        assertThat(SystemCalls.json(store.get(TASKS + "/" + task).body()).has("asked"))
                .isFalse();
    }

    @Test
    void everyOutcomeIsToldWithWhatItNeeds() {
        List<String> good = List.of(
                DELETED + ",\"backups_gone_on\":\"2027-01-31\"",
                "\"outcome\":\"nothing_held\"",
                "\"outcome\":\"kept\",\"legal_ground\":\"Bookkeeping Act, section 13\",\"kept_until\":\"2031-12-31\"",
                "\"outcome\":\"impossible\",\"obstacle\":\"disproportionate_effort\"");
        for (String report : good) {
            UUID task = SystemCalls.task(
                    store,
                    erasure(nordlys, "kari@person.example"),
                    nordlys.tenant().alias());
            HttpResponse<String> answer = put(store, task, SystemCalls.report(0, report));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body()).contains(report);
        }
        UUID access = SystemCalls.task(
                store,
                cases.started(nordlys, RequestType.ACCESS, "kari@person.example", ASKED),
                nordlys.tenant().alias());
        List<String> bad = List.of(
                SystemCalls.report(0, DELETED),
                SystemCalls.report(0, "\"outcome\":\"vanished\""),
                SystemCalls.report(0, "\"outcome\":\"impossible\""),
                SystemCalls.report(0, "\"outcome\":\"impossible\",\"obstacle\":\"lazy\""),
                SystemCalls.report(0, "\"outcome\":\"returned\",\"backups_gone_on\":\"2027-01-31\""),
                "{\"outcome\":\"returned\"}",
                "{\"version\":0}",
                "{\"version\":0,\"kept_until\":\"soon\"}",
                "{",
                "[]");
        for (String report : bad) {
            HttpResponse<String> answer = put(store, access, report);
            assertThat(answer.statusCode()).as(report + ": " + answer.body()).isEqualTo(400);
            assertThat(answer.body()).doesNotContain("kari@");
        }
        assertThat(put(store, access, SystemCalls.report(7, "\"outcome\":\"returned\""))
                        .statusCode())
                .isEqualTo(409);
        assertThat(put(store, access, SystemCalls.report(0, "\"outcome\":\"returned\""))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatPeopleReportedMeanwhileStands() {
        RequestDetails erasure = erasure(nordlys, "kari@person.example");
        UUID task = SystemCalls.task(store, erasure, nordlys.tenant().alias());
        TaskReport nothing = TaskReport.of(TaskOutcome.NOTHING_HELD);
        visits.visiting(nordlys, () -> tasks.report(task, 0, nothing));

        assertThat(SystemCalls.reason(
                        put(store, task, SystemCalls.report(0, DELETED)).body()))
                .isEqualTo("alreadyReported");
        assertThat(own(nordlys, erasure, task).report()).isEqualTo(nothing);
    }

    @Test
    void caseThatIsNotWorkedOnGivesNoTaskAndTakesNoReport() {
        RequestDetails erasure = erasure(nordlys, "kari@person.example");
        UUID task = SystemCalls.task(store, erasure, nordlys.tenant().alias());
        nordlys.as(
                Role.PRIVACY_LEAD,
                () -> steps.take(erasure.id(), erasure.version(), StepTaken.of(RequestStep.CANCEL, "Taken back")));

        assertThat(SystemCalls.due(store)).isEmpty();
        HttpResponse<String> late = put(store, task, SystemCalls.report(0, DELETED));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(SystemCalls.reason(late.body())).isEqualTo("notInProgress");
        assertThat(SystemCalls.reason(
                        store.post(TASKS + "/" + task + "/take", "").body()))
                .isEqualTo("notInProgress");
        assertThat(store.get(TASKS + "/" + task).body()).doesNotContain("kari@").contains("\"state\":\"open\"");
        assertThat(own(nordlys, erasure, task).state()).isEqualTo(TaskState.OPEN);
    }

    @Test
    void otherSystemsTaskIsNotThere() {
        RequestDetails erasure = erasure(nordlys, "kari@person.example");
        UUID task = SystemCalls.task(store, erasure, nordlys.tenant().alias());
        String nobodys = warehouse.get(TASKS + "/" + UUID.randomUUID()).body();
        List<String> before = rows.actionsOn(nordlys, erasure.id());

        for (HttpResponse<String> answer : List.of(
                warehouse.get(TASKS + "/" + task),
                warehouse.post(TASKS + "/" + task + "/take", ""),
                put(warehouse, task, SystemCalls.report(0, DELETED)),
                warehouse.get(TASKS + "/" + task + "/results/" + UUID.randomUUID()),
                warehouse.get(TASKS + "/no-id"))) {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo(nobodys);
        }
        assertThat(rows.actionsOn(nordlys, erasure.id())).isEqualTo(before);
        assertThat(own(nordlys, erasure, task).state()).isEqualTo(TaskState.OPEN);
    }

    @Test
    void tokenOfASystemOpensNothingOfATenantAndTheOtherWayRound() {
        RequestDetails erasure = erasure(nordlys, "kari@person.example");
        UUID task = SystemCalls.task(store, erasure, nordlys.tenant().alias());
        ApiCalls tenant = new ApiCalls(
                port,
                nordlys.as(
                                Role.TENANT_ADMIN,
                                () -> tenantCredentials.create(
                                        Ids.next(),
                                        new NewCredential(
                                                "CRM",
                                                Set.of(CredentialScope.REQUESTS_WRITE),
                                                LocalDate.of(2027, 6, 1))))
                        .token());
        for (String path : List.of(
                "/api/me", "/opendsr/v2/requests/" + erasure.id(), "/v1/requests/" + erasure.id(), "/api/nothing")) {
            HttpResponse<String> answer = store.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body()).contains("insufficientScope").doesNotContain("Nordlys");
        }
        for (HttpResponse<String> answer : List.of(
                tenant.get(TASKS),
                tenant.get(TASKS + "/" + task),
                tenant.post(TASKS + "/" + task + "/take", ""),
                put(tenant, task, SystemCalls.report(0, DELETED)),
                tenant.get("/api/systems/nothing"))) {
            assertThat(answer.statusCode()).isEqualTo(403);
        }
        assertThat(new ApiCalls(port, null).get(TASKS).statusCode()).isEqualTo(401);
        assertThat(new ApiCalls(port, storeProgram.token().replace("mws_", "mwp_"))
                        .get(TASKS)
                        .statusCode())
                .isEqualTo(401);
        assertThat(own(nordlys, erasure, task).state()).isEqualTo(TaskState.OPEN);
    }

    @Test
    void tenantsCannotMakeASystemsCredentialNorSystemsATenants() {
        NewCredential ofSystem =
                new NewCredential("Worker", Set.of(CredentialScope.TASKS_REPORT), LocalDate.of(2027, 6, 1));
        NewCredential ofTenant =
                new NewCredential("Worker", Set.of(CredentialScope.REQUESTS_READ), LocalDate.of(2027, 6, 1));
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> nordlys.as(Role.TENANT_ADMIN, () -> tenantCredentials.create(Ids.next(), ofSystem)))
                .isInstanceOf(works.metric.portal.access.Invalid.class);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> TenantScope.as(
                        stage.staff(Role.PRIVACY_OFFICER),
                        () -> credentials.create(
                                Ids.next(), storeProgram.system().id(), ofTenant)))
                .isInstanceOf(works.metric.portal.access.Invalid.class);
    }

    @Test
    void revokedAndExpiredOnesAreShutOutAtOnceAndUseIsRemembered() {
        SystemPrograms.Program second = programs.of(stage, storeProgram.system());
        ApiCalls other = new ApiCalls(port, second.token());
        assertThat(other.get(TASKS).statusCode()).isEqualTo(200);
        Actor officer = stage.staff(Role.PRIVACY_OFFICER);
        assertThat(TenantScope.as(
                        officer, () -> credentials.list(second.system().id())))
                .filteredOn(credential -> credential.lastUsedAt() != null)
                .extracting(credential -> Objects.requireNonNull(credential.lastUsedAt()))
                .containsExactly(TestClock.START);

        TenantScope.as(
                officer,
                () -> credentials.revoke(second.credential().credential().id()));
        assertThat(other.get(TASKS).statusCode()).isEqualTo(401);

        clock.set(Instant.parse("2027-11-01T22:59:59Z"));
        assertThat(store.get(TASKS).statusCode()).isEqualTo(200);
        clock.advance(Duration.ofSeconds(1));
        assertThat(store.get(TASKS).statusCode()).isEqualTo(401);
    }

    /** The same report from several workers at once: one is written, and all read the same answer. */
    @Test
    void sameReportAtOnceIsWrittenOnce() throws Exception {
        int doubled = 0;
        for (int round = 0; round < 3; round++) {
            RequestDetails erasure = erasure(nordlys, "kari@person.example");
            UUID task = SystemCalls.task(store, erasure, nordlys.tenant().alias());
            Callable<HttpResponse<String>> report = () -> put(store, task, SystemCalls.report(0, DELETED));
            Set<String> answers = new java.util.HashSet<>();
            try (ExecutorService workers = Executors.newFixedThreadPool(4)) {
                for (Future<HttpResponse<String>> answer : workers.invokeAll(List.of(report, report, report, report))) {
                    assertThat(answer.get().statusCode())
                            .as(answer.get().body())
                            .isEqualTo(200);
                    answers.add(answer.get().body());
                }
            }
            assertThat(answers).hasSize(1);
            doubled += rows.actionsOn(nordlys, erasure.id()).stream()
                            .filter(action -> action.equals("request.task-reported"))
                            .toList()
                            .size()
                    - 1;
        }
        System.out.println("Reports at once: 12 in 3 rounds, written more than once: " + doubled);
        assertThat(doubled).isZero();
    }

    private RequestDetails erasure(Stage.Cast tenant, String person) {
        return cases.started(tenant, RequestType.ERASURE, person, ASKED);
    }

    private RequestTaskDetails own(Stage.Cast tenant, RequestDetails request, UUID task) {
        return tenant.as(Role.AUDITOR, () -> tasks.list(request.id())).stream()
                .filter(one -> one.id().equals(task))
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<String> put(ApiCalls system, UUID task, String body) {
        return system.send("PUT", TASKS + "/" + task + "/report", body);
    }
}
