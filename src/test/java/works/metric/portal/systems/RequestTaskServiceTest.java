package works.metric.portal.systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.AccessDenied;
import works.metric.portal.access.Actor;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Role;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantScope;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.catalogues.SubjectCategory;
import works.metric.portal.requests.IdentityType;
import works.metric.portal.requests.NewIdentity;
import works.metric.portal.requests.NewRequest;
import works.metric.portal.requests.Obstacle;
import works.metric.portal.requests.Regulation;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.requests.RequestService;
import works.metric.portal.requests.RequestSource;
import works.metric.portal.requests.RequestState;
import works.metric.portal.requests.RequestStep;
import works.metric.portal.requests.RequestType;
import works.metric.portal.requests.RequestWorkService;
import works.metric.portal.requests.StepTaken;
import works.metric.portal.requests.TimelineEntry;
import works.metric.portal.requests.TimelineKind;
import works.metric.portal.subprocessors.SubprocessorDetails;
import works.metric.portal.subprocessors.SubprocessorEntry;
import works.metric.portal.subprocessors.SubprocessorService;
import works.metric.portal.subprocessors.TransferMechanism;
import works.metric.portal.support.Entry;
import works.metric.portal.support.SupportAccessService;

@PortalTest
@RecordApplicationEvents
class RequestTaskServiceTest {

    private static final LocalDate LATER = LocalDate.of(2031, 12, 31);

    @Autowired
    private Stage stage;

    @Autowired
    private RequestService requests;

    @Autowired
    private RequestWorkService steps;

    @Autowired
    private RequestTaskService tasks;

    @Autowired
    private ProcessingSystemService register;

    @Autowired
    private SubprocessorService subprocessors;

    @Autowired
    private SupportAccessService support;

    @Autowired
    private TestClock clock;

    @Autowired
    private ApplicationEvents events;

    private RegisteredSystems systems;
    private Stage.Cast nordlys;
    private @Nullable Actor insider;

    @BeforeEach
    void twoSystems() {
        clock.set(TestClock.START);
        nordlys = stage.tenant("Nordlys Spill AS");
        systems = new RegisteredSystems(stage, register);
        systems.add("Attribution store", 35);
        systems.add("Reporting warehouse", null);
    }

    @AfterEach
    void noSystems() {
        systems.close();
    }

    @Test
    void startedCaseGetsOneTaskForEachSystemThatItConcerns() {
        systems.add(RegisteredSystems.entry("Support desk", null, Set.of(RequestType.ACCESS)));

        RequestDetails received = record(RequestType.ERASURE);
        assertThat(tasksOf(received)).isEmpty();
        RequestDetails erasure = take(received, StepTaken.of(RequestStep.START));
        RequestDetails access = started(RequestType.ACCESS);

        assertThat(tasksOf(erasure))
                .extracting(RequestTaskDetails::holderName, RequestTaskDetails::state)
                .containsExactly(
                        tuple("Attribution store", TaskState.OPEN), tuple("Reporting warehouse", TaskState.OPEN));
        assertThat(tasksOf(access))
                .extracting(RequestTaskDetails::holderName)
                .containsExactly("Attribution store", "Reporting warehouse", "Support desk");
        assertThat(events.stream(RequestTaskEvent.class)
                        .filter(event -> event.subjectId().equals(erasure.id()))
                        .map(RequestTaskEvent::changes)
                        .toList())
                .containsExactly(List.of(new FieldChange("tasks", null, "Attribution store, Reporting warehouse")));
    }

    @Test
    void caseThatIsTakenUpAgainGetsNoTaskTwiceButThatOfANewSystem() {
        RequestDetails started = started(RequestType.ERASURE);
        RequestTaskDetails reported = report(started, 0, TaskReport.of(TaskOutcome.DELETED));
        RequestDetails failed = take(started, StepTaken.of(RequestStep.FAIL, "Stuck"));
        systems.add("Support desk", null);

        RequestDetails again = take(failed, StepTaken.of(RequestStep.TAKE_UP_AGAIN, "Try again"));

        assertThat(tasksOf(again))
                .extracting(RequestTaskDetails::holderName)
                .containsExactly("Attribution store", "Reporting warehouse", "Support desk");
        assertThat(tasksOf(again)).contains(reported);
    }

    @Test
    void questionThatIsAnsweredBeforeTheStartBringsTheTasksToo() {
        RequestDetails asked = take(record(RequestType.ERASURE), StepTaken.of(RequestStep.ASK, "Which app?"));
        assertThat(tasksOf(asked)).isEmpty();

        RequestDetails answered = take(asked, StepTaken.of(RequestStep.ANSWER, "The game"));

        assertThat(answered.state()).isEqualTo(RequestState.IN_PROGRESS);
        assertThat(tasksOf(answered)).hasSize(2);
    }

    @Test
    void subProcessorWithDataOfEndUsersGetsATaskAndOneWithoutGetsNone() {
        SubprocessorDetails hosting = supplier("Cloud for tasks", SubjectCategory.APP_USERS);
        supplier("Mailer for tasks", SubjectCategory.PLATFORM_USERS);
        try {
            assertThat(tasksOf(started(RequestType.ERASURE)))
                    .extracting(RequestTaskDetails::holder, RequestTaskDetails::holderName)
                    .containsExactly(
                            tuple(TaskHolder.SYSTEM, "Attribution store"),
                            tuple(TaskHolder.SYSTEM, "Reporting warehouse"),
                            tuple(TaskHolder.SUBPROCESSOR, "Cloud for tasks"));
        } finally {
            TenantScope.as(
                    stage.staff(Role.PRIVACY_OFFICER),
                    () -> subprocessors.end(
                            hosting.id(), hosting.version(), hosting.entry().since()));
        }
    }

    @Test
    void caseClosesOnlyOverWhatItsTasksSay() {
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        List<TaskReport> reports = List.of(
                TaskReport.of(TaskOutcome.DELETED),
                TaskReport.of(TaskOutcome.NOTHING_HELD),
                TaskReport.kept("Bookkeeping Act, section 13", LATER),
                TaskReport.impossible(Obstacle.IMPRACTICAL));
        for (RequestStep step : List.of(RequestStep.COMPLETE, RequestStep.COMPLETE_PARTLY, RequestStep.FIND_NOTHING)) {
            for (TaskReport first : reports) {
                for (TaskReport second : reports) {
                    tried++;
                    Set<TaskOutcome> said = EnumSet.of(first.outcome(), second.outcome());
                    boolean undone = said.stream().anyMatch(TaskOutcome::leavesUndone);
                    boolean wanted =
                            switch (step) {
                                case COMPLETE -> !undone && !said.equals(EnumSet.of(TaskOutcome.NOTHING_HELD));
                                case FIND_NOTHING -> said.equals(EnumSet.of(TaskOutcome.NOTHING_HELD));
                                default -> true;
                            };
                    RequestDetails started = started(RequestType.ERASURE);
                    report(started, 0, first);
                    report(started, 1, second);
                    boolean closed = closes(started, step);
                    if (closed != wanted) {
                        wrong.add(step + " over " + first + ", " + second + ": " + closed);
                    }
                }
            }
        }
        System.out.println("Closing over tasks: " + tried + " combinations, wrong: " + wrong.size());
        assertThat(wrong).isEmpty();
    }

    @Test
    void openTaskKeepsTheCaseOpenAndIsNamed() {
        RequestDetails started = started(RequestType.ERASURE);
        report(started, 0, TaskReport.of(TaskOutcome.NOTHING_HELD));
        for (RequestStep step : List.of(RequestStep.COMPLETE, RequestStep.COMPLETE_PARTLY, RequestStep.FIND_NOTHING)) {
            assertRefused("systems.rule.open", "Reporting warehouse", () -> take(started, StepTaken.of(step, "Done")));
        }
        report(started, 1, TaskReport.kept("Bookkeeping Act, section 13", LATER));
        assertRefused(
                "systems.rule.complete",
                "Reporting warehouse",
                () -> take(started, StepTaken.of(RequestStep.COMPLETE, "Done")));
        assertRefused(
                "systems.rule.find-nothing",
                "Reporting warehouse",
                () -> take(started, StepTaken.of(RequestStep.FIND_NOTHING, "Done")));
    }

    @Test
    void caseInWhichNothingIsHeldIsNotCompleted() {
        RequestDetails started = started(RequestType.ERASURE);
        report(started, 0, TaskReport.of(TaskOutcome.NOTHING_HELD));
        report(started, 1, TaskReport.of(TaskOutcome.NOTHING_HELD));

        assertThatThrownBy(() -> take(started, StepTaken.complete("Deleted")))
                .isInstanceOfSatisfying(Invalid.class, invalid -> {
                    assertThat(invalid.problems().getFirst().field()).isEqualTo("state");
                    assertThat(invalid.problems().getFirst().key()).isEqualTo("systems.rule.complete-nothing");
                });
        assertThat(take(started, StepTaken.of(RequestStep.FIND_NOTHING, "Looked everywhere"))
                        .state())
                .isEqualTo(RequestState.NO_DATA_FOUND);
    }

    @Test
    void refusingAndTakingBackNeedNoReport() {
        assertThat(take(started(RequestType.ERASURE), StepTaken.of(RequestStep.CANCEL, "Changed their mind"))
                        .state())
                .isEqualTo(RequestState.CANCELLED);
        assertThat(take(started(RequestType.ERASURE), StepTaken.of(RequestStep.FAIL, "Stuck"))
                        .state())
                .isEqualTo(RequestState.FAILED);
    }

    @Test
    void withoutSystemsACaseClosesAsItLikes() {
        systems.close();
        RequestDetails started = started(RequestType.ERASURE);
        assertThat(tasksOf(started)).isEmpty();
        assertThat(take(started, StepTaken.complete("Deleted")).state()).isEqualTo(RequestState.COMPLETED);
    }

    @Test
    void deletionSaysUntilWhenBackupsHoldTheData() {
        RequestDetails started = started(RequestType.ERASURE);

        assertThat(report(started, 0, TaskReport.of(TaskOutcome.DELETED)).backupsGoneOn())
                .isEqualTo(LocalDate.of(2026, 11, 23).plusDays(35));
        assertThat(report(started, 1, TaskReport.of(TaskOutcome.DELETED)).backupsGoneOn())
                .isNull();
        assertThat(report(started, 0, TaskReport.of(TaskOutcome.NOTHING_HELD)).backupsGoneOn())
                .isNull();
    }

    @Test
    void reportLeavesALineAndAnAuditEntryWithoutTheWords() {
        RequestDetails started = started(RequestType.ERASURE);
        TaskReport kept =
                new TaskReport(TaskOutcome.KEPT, "Invoice of Kari, section 13", LATER, null, "Kari called about it");

        RequestTaskDetails done = report(started, 0, kept);

        assertThat(done.state()).isEqualTo(TaskState.DONE);
        assertThat(done.report()).isEqualTo(kept);
        TimelineEntry line = nordlys.as(
                Role.AUDITOR, () -> requests.details(started.id()).timeline().getLast());
        assertThat(line.kind()).isEqualTo(TimelineKind.TASK_REPORTED);
        assertThat(line.text()).isEqualTo("Attribution store");
        RequestTaskEvent event = events.stream(RequestTaskEvent.class)
                .filter(one -> one.action().equals("request.task-reported"))
                .toList()
                .getLast();
        assertThat(event.subjectLabel()).isEqualTo(started.reference());
        assertThat(event.changes())
                .containsExactly(
                        new FieldChange("holder", null, "Attribution store"),
                        new FieldChange("outcome", null, "KEPT"),
                        new FieldChange("keptUntil", null, LATER.toString()));
        assertThat(event.toString()).doesNotContain("Kari");
    }

    @Test
    void sameReportAgainChangesNothingAndAStaleOneIsTold() {
        RequestDetails started = started(RequestType.ERASURE);
        RequestTaskDetails seen = tasksOf(started).getFirst();
        TaskReport deleted = TaskReport.of(TaskOutcome.DELETED);
        RequestTaskDetails done = TenantScope.as(insider(), () -> tasks.report(seen.id(), seen.version(), deleted));

        assertThat(TenantScope.as(insider(), () -> tasks.report(seen.id(), seen.version(), deleted)))
                .isEqualTo(done);
        assertThatThrownBy(() -> TenantScope.as(
                        insider(),
                        () -> tasks.report(seen.id(), seen.version(), TaskReport.of(TaskOutcome.NOTHING_HELD))))
                .isInstanceOf(Stale.class);
        assertThat(tasksOf(started).getFirst()).isEqualTo(done);
    }

    @Test
    void eachOutcomeAsksForWhatItNeeds() {
        RequestDetails erasure = started(RequestType.ERASURE);
        LocalDate today = LocalDate.of(2026, 11, 23);
        assertFields(erasure, new TaskReport(TaskOutcome.KEPT, " ", null, null, null), "legalGround", "keptUntil");
        assertFields(erasure, TaskReport.kept("A law", today), "keptUntil");
        assertFields(erasure, TaskReport.of(TaskOutcome.IMPOSSIBLE), "obstacle");
        assertFields(erasure, TaskReport.of(TaskOutcome.RETURNED), "outcome");
        assertFields(
                erasure,
                new TaskReport(TaskOutcome.DELETED, null, null, null, "x".repeat(TaskReport.LONGEST_NOTE + 1)),
                "note");
        assertFields(started(RequestType.ACCESS), TaskReport.of(TaskOutcome.DELETED), "outcome");
        for (RequestType type : RequestType.values()) {
            assertThat(TaskOutcome.of(type))
                    .as(type + " can be answered with a yes")
                    .anyMatch(outcome -> !outcome.leavesUndone() && outcome != TaskOutcome.NOTHING_HELD);
        }
    }

    @Test
    void nothingIsReportedOnACaseThatIsNotWorkedOn() {
        RequestDetails started = started(RequestType.ERASURE);
        RequestTaskDetails open = tasksOf(started).getFirst();
        take(started, StepTaken.of(RequestStep.CANCEL, "Taken back"));

        assertThatThrownBy(() -> TenantScope.as(
                        insider(), () -> tasks.report(open.id(), open.version(), TaskReport.of(TaskOutcome.DELETED))))
                .isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(
                                invalid.problems().getFirst().key())
                        .isEqualTo("systems.rule.not-in-progress"));
    }

    @Test
    void otherTenantNeitherReadsNorReports() {
        RequestDetails started = started(RequestType.ERASURE);
        RequestTaskDetails task = tasksOf(started).getFirst();
        Stage.Cast zephyr = stage.tenant("Zéphyr Mobile SARL");

        assertThatThrownBy(() -> zephyr.as(Role.PRIVACY_LEAD, () -> tasks.list(started.id())))
                .isInstanceOf(NotFound.class);
        Actor elsewhere = TenantScope.as(
                stage.staff(Role.SUPPORT),
                () -> support.enter(Ids.next(), zephyr.id(), new Entry("Stuck", "T-2", Duration.ofHours(1))));
        assertThatThrownBy(() -> TenantScope.as(
                        elsewhere, () -> tasks.report(task.id(), task.version(), TaskReport.of(TaskOutcome.DELETED))))
                .isInstanceOf(NotFound.class);
        assertThat(tasksOf(started).getFirst()).isEqualTo(task);
    }

    @Test
    void nobodyOfTheTenantReportsForMetricWorksSystems() {
        RequestTaskDetails task = tasksOf(started(RequestType.ERASURE)).getFirst();

        for (Role role : Role.values()) {
            if (role.side() == Role.Side.TENANT) {
                assertThatThrownBy(() -> nordlys.as(
                                role,
                                () -> tasks.report(task.id(), task.version(), TaskReport.of(TaskOutcome.DELETED))))
                        .as(role.name())
                        .isInstanceOf(AccessDenied.class);
            }
        }
        assertThat(tasksOf(started(RequestType.ERASURE)).getFirst().state()).isEqualTo(TaskState.OPEN);
    }

    private List<RequestTaskDetails> tasksOf(RequestDetails request) {
        return nordlys.as(Role.AUDITOR, () -> tasks.list(request.id()));
    }

    private RequestTaskDetails report(RequestDetails request, int place, TaskReport report) {
        RequestTaskDetails seen = tasksOf(request).get(place);
        return TenantScope.as(insider(), () -> tasks.report(seen.id(), seen.version(), report));
    }

    private boolean closes(RequestDetails started, RequestStep step) {
        try {
            take(started, StepTaken.of(step, "Words"));
            return true;
        } catch (Invalid refused) {
            return false;
        }
    }

    /** By whoever may: the controller's lead, or MetricWorks' support on a visit. */
    private RequestDetails take(RequestDetails seen, StepTaken step) {
        Actor who = Role.PRIVACY_LEAD.atHome().contains(step.step().permission())
                ? nordlys.member(Role.PRIVACY_LEAD)
                : insider();
        return TenantScope.as(who, () -> steps.take(seen.id(), seen.version(), step));
    }

    /** MetricWorks' support, let in once. */
    private Actor insider() {
        if (insider == null) {
            insider = TenantScope.as(
                    stage.staff(Role.SUPPORT),
                    () -> support.enter(Ids.next(), nordlys.id(), new Entry("Stuck", "T-1", Duration.ofHours(1))));
        }
        return insider;
    }

    private RequestDetails started(RequestType type) {
        return take(record(type), StepTaken.of(RequestStep.START));
    }

    private RequestDetails record(RequestType type) {
        return nordlys.as(
                Role.REQUEST_HANDLER,
                () -> requests.record(
                        Ids.next(),
                        new NewRequest(
                                type,
                                Regulation.GDPR,
                                RequestSource.SCREEN,
                                TestClock.START.minusSeconds(60),
                                List.of(new NewIdentity(
                                        IdentityType.CONTROLLER_CUSTOMER_ID,
                                        UUID.randomUUID().toString())),
                                null,
                                null)));
    }

    private SubprocessorDetails supplier(String name, SubjectCategory whose) {
        return TenantScope.as(
                stage.staff(Role.PRIVACY_OFFICER),
                () -> subprocessors.add(
                        Ids.next(),
                        new SubprocessorEntry(
                                name,
                                null,
                                "NO",
                                null,
                                null,
                                "Hosting",
                                "Keeps the servers",
                                Set.of(DataCategory.ADVERTISING_IDS),
                                Set.of(whose),
                                TransferMechanism.EEA,
                                null,
                                null,
                                LocalDate.of(2024, 1, 1))));
    }

    private void assertFields(RequestDetails request, TaskReport report, String... fields) {
        assertThatThrownBy(() -> report(request, 0, report))
                .isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(invalid.problems())
                        .extracting(Invalid.Problem::field)
                        .containsExactly(fields));
    }

    private static void assertRefused(String key, String named, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(Invalid.class, invalid -> {
            assertThat(invalid.problems().getFirst().key()).isEqualTo(key);
            assertThat(invalid.problems().getFirst().arguments()).containsExactly(named);
        });
    }
}
