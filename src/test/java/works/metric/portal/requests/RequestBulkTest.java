package works.metric.portal.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.GenericApplicationListener;
import org.springframework.core.ResolvableType;
import org.springframework.jdbc.core.JdbcTemplate;
import works.metric.portal.AuditRows;
import works.metric.portal.JobsForTests;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.AccessDenied;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Page;
import works.metric.portal.access.Role;
import works.metric.portal.identity.MemberService;

/** One step for many requests: each by its own rules, none twice, and what was left out is told. */
@PortalTest
class RequestBulkTest {

    private static final RequestFilter ERASURES = new RequestFilter(null, RequestType.ERASURE, false, null);

    private static final NewBulk START_ERASURES = NewBulk.of(BulkStep.START, BulkScope.allOf(ERASURES));

    /** How many the test of many takes; 5,000 is what an advertiser may come with. */
    private static final int MANY = Integer.getInteger("bulk.rows", 300);

    @Autowired
    private Stage stage;

    @Autowired
    private RequestBatchService batches;

    @Autowired
    private BulkRun run;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private ConfigurableApplicationContext portal;

    @Autowired
    private RequestService requests;

    @Autowired
    private RequestWorkService work;

    @Autowired
    private RequestBulkService bulks;

    @Autowired
    private MemberService members;

    @Autowired
    private JobsForTests jobs;

    @Autowired
    private AuditRows audit;

    @Autowired
    private TestClock clock;

    private Stage.Cast nordlys;
    private Stage.Cast zephyr;

    @BeforeEach
    void twoTenants() {
        clock.set(TestClock.START);
        nordlys = stage.tenant("Nordlys Spill AS");
        zephyr = stage.tenant("Zephyr SAS");
    }

    @Test
    void whatMatchesIsStartedAndTheRestIsToldRowByRow() {
        RequestDetails first = record(nordlys, RequestType.ERASURE);
        RequestDetails started = record(nordlys, RequestType.ERASURE);
        RequestDetails other = record(nordlys, RequestType.ACCESS);
        RequestDetails foreign = record(zephyr, RequestType.ERASURE);
        nordlys.as(
                Role.REQUEST_HANDLER,
                () -> work.take(started.id(), started.version(), StepTaken.of(RequestStep.START)));

        BulkDetails begun = begin(BulkStep.START, ERASURES);
        assertThat(begun.total()).isEqualTo(2);
        assertThat(begun.isRunning()).isTrue();
        RequestDetails late = record(nordlys, RequestType.ERASURE);
        jobs.runDue();

        BulkDetails done = details(begun.id());
        assertThat(done.isRunning()).isFalse();
        assertThat(done.done()).isOne();
        assertThat(done.reasons()).containsExactly(new BulkDetails.Reason("requests.rule.step.START", 1));
        assertThat(failures(begun.id()))
                .containsExactly(
                        new BulkDetails.Failure(started.id(), started.reference(), "requests.rule.step.START"));
        assertThat(state(nordlys, first)).isEqualTo(RequestState.IN_PROGRESS);
        assertThat(state(nordlys, other)).isEqualTo(RequestState.RECEIVED);
        assertThat(state(nordlys, late)).as("came after it was asked for").isEqualTo(RequestState.RECEIVED);
        assertThat(state(zephyr, foreign)).isEqualTo(RequestState.RECEIVED);
        assertThat(audit.actionsOn(nordlys, begun.id()))
                .containsExactly("request-bulk.asked", "request-bulk.left-out", "request-bulk.finished");
        assertThat(audit.actionsOn(nordlys, first.id())).containsExactly("request.recorded", "request.started");
    }

    @Test
    void sameIdBeginsOnceAndARunnerThatComesAgainDoesNothing() {
        record(nordlys, RequestType.ERASURE);
        UUID id = Ids.next();
        for (int i = 0; i < 2; i++) {
            nordlys.as(
                    Role.PRIVACY_LEAD,
                    () -> bulks.begin(id, new NewBulk(BulkStep.CANCEL, "Sent twice", null, BulkScope.allOf(ERASURES))));
            jobs.runDue();
        }
        assertThat(details(id).done()).isOne();
        assertThat(audit.actionsOn(nordlys, id)).containsExactly("request-bulk.asked", "request-bulk.finished");
    }

    @Test
    void personWhoWasRemovedMeanwhileDoesNothingMore() {
        RequestDetails first = record(nordlys, RequestType.ERASURE);
        BulkDetails begun = begin(BulkStep.ASSIGN_TO_ME, ERASURES);
        UUID handler = nordlys.member(Role.REQUEST_HANDLER).id();
        nordlys.as(
                Role.TENANT_ADMIN,
                () -> members.remove(handler, members.byId(handler).version()));

        jobs.runDue();

        assertThat(failures(begun.id()))
                .extracting(BulkDetails.Failure::problem)
                .containsExactly("requests.rule.bulk.denied");
        assertThat(nordlys.as(Role.AUDITOR, () -> requests.details(first.id())).assignee())
                .isNull();
    }

    @Test
    void thousandsAreTakenByWhoeverAsked() {
        long start = System.nanoTime();
        List<UUID> all = recordMany(MANY);
        long filled = System.nanoTime();
        BulkDetails begun = begin(BulkStep.START, ERASURES);
        long asked = System.nanoTime();
        jobs.runDue();
        long done = System.nanoTime();
        UUID lead = nordlys.member(Role.PRIVACY_LEAD).id();
        UUID given = Ids.next();
        nordlys.as(
                Role.REQUEST_HANDLER,
                () -> bulks.begin(given, new NewBulk(BulkStep.ASSIGN, null, lead, BulkScope.allOf(ERASURES))));
        jobs.runDue();
        long handed = System.nanoTime();
        System.out.printf(
                "Bulk of %d: recorded in %d ms, asked for in %d ms, started in %d ms (%.1f ms each), "
                        + "given to somebody in %d ms (%.1f ms each)%n",
                MANY,
                (filled - start) / 1_000_000,
                (asked - filled) / 1_000_000,
                (done - asked) / 1_000_000,
                (done - asked) / 1e6 / MANY,
                (handed - done) / 1_000_000,
                (handed - done) / 1e6 / MANY);

        for (UUID bulk : List.of(begun.id(), given)) {
            assertThat(details(bulk)).satisfies(one -> {
                assertThat(one.total()).isEqualTo(MANY);
                assertThat(one.done()).isEqualTo(MANY);
                assertThat(one.failed()).isZero();
                assertThat(one.isRunning()).isFalse();
            });
        }
        assertEachStartedOnce(all);
    }

    @Test
    void failuresAreToldPageByPage() {
        List<UUID> all = recordMany(60);
        begin(BulkStep.START, ERASURES);
        jobs.runDue();
        BulkDetails again = begin(BulkStep.START, ERASURES);
        jobs.runDue();

        Page<BulkDetails.Failure> first = nordlys.as(Role.AUDITOR, () -> bulks.failures(again.id(), null));
        Page<BulkDetails.Failure> second = nordlys.as(Role.AUDITOR, () -> bulks.failures(again.id(), first.next()));
        assertThat(details(again.id()).failed()).isEqualTo(60);
        assertThat(first.items()).hasSize(50);
        assertThat(second.items()).hasSize(10);
        assertThat(second.next()).isNull();
        assertThat(Stream.concat(first.items().stream(), second.items().stream())
                        .map(BulkDetails.Failure::request))
                .containsExactlyInAnyOrderElementsOf(all);
        assertThat(nordlys.as(Role.AUDITOR, () -> bulks.failures(again.id(), second.previous())))
                .isEqualTo(first);
    }

    @Test
    void pickedOnesAreTakenAndNoOthers() {
        RequestDetails picked = record(nordlys, RequestType.ERASURE);
        RequestDetails left = record(nordlys, RequestType.ERASURE);
        RequestDetails foreign = record(zephyr, RequestType.ERASURE);
        BulkScope scope = BulkScope.of(Set.of(picked.id(), foreign.id(), Ids.next()));
        UUID id = Ids.next();
        nordlys.as(Role.REQUEST_HANDLER, () -> bulks.begin(id, NewBulk.of(BulkStep.START, scope)));
        jobs.runDue();

        assertThat(details(id).total()).as("what is not ours is not there").isOne();
        assertThat(state(nordlys, picked)).isEqualTo(RequestState.IN_PROGRESS);
        assertThat(state(nordlys, left)).isEqualTo(RequestState.RECEIVED);
        assertThat(state(zephyr, foreign)).isEqualTo(RequestState.RECEIVED);
        BulkScope onlyForeign = BulkScope.of(Set.of(foreign.id()));
        assertThatThrownBy(() -> nordlys.as(
                        Role.REQUEST_HANDLER, () -> bulks.begin(Ids.next(), NewBulk.of(BulkStep.START, onlyForeign))))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void manyAreGivenToOnePerson() {
        RequestDetails open = record(nordlys, RequestType.ERASURE);
        RequestDetails closed = record(nordlys, RequestType.ERASURE);
        nordlys.as(
                Role.REQUEST_HANDLER,
                () -> work.take(closed.id(), closed.version(), StepTaken.of(RequestStep.CANCEL, "Sent twice")));
        Actor lead = nordlys.member(Role.PRIVACY_LEAD);
        UUID id = Ids.next();
        nordlys.as(
                Role.REQUEST_HANDLER,
                () -> bulks.begin(id, new NewBulk(BulkStep.ASSIGN, null, lead.id(), BulkScope.allOf(ERASURES))));
        jobs.runDue();

        assertThat(details(id).assignee()).isEqualTo(lead.name());
        assertThat(failures(id))
                .containsExactly(new BulkDetails.Failure(closed.id(), closed.reference(), "requests.rule.closed"));
        assertThat(nordlys.as(Role.AUDITOR, () -> requests.details(open.id())).assignee())
                .isEqualTo(new Assignee(lead.id(), lead.name()));
        assertThat(audit.actionsOn(nordlys, open.id())).contains("request.handed-over");
        UUID auditor = nordlys.member(Role.AUDITOR).id();
        UUID foreign = zephyr.member(Role.REQUEST_HANDLER).id();
        for (UUID nobody : List.of(auditor, foreign, Ids.next())) {
            assertThatThrownBy(() -> nordlys.as(
                            Role.REQUEST_HANDLER,
                            () -> bulks.begin(
                                    Ids.next(), new NewBulk(BulkStep.ASSIGN, null, nobody, BulkScope.allOf(ERASURES)))))
                    .isInstanceOf(Invalid.class);
        }
    }

    @Test
    void whoStopsHandsOverAndNothingIsDoneTwice() {
        List<UUID> all = recordMany(3 * BulkRun.TOGETHER);
        BulkDetails begun = begin(BulkStep.START, ERASURES);
        AtomicInteger left = new AtomicInteger(1);

        assertThat(run.run(new BulkAddress(nordlys.id(), begun.id()), () -> left.getAndDecrement() > 0))
                .as("something is left to do")
                .isFalse();
        assertThat(details(begun.id()).done()).isEqualTo(BulkRun.TOGETHER);
        assertThat(details(begun.id()).isRunning()).isTrue();
        jobs.runDue();

        assertThat(details(begun.id()).done()).isEqualTo(all.size());
        assertEachStartedOnce(all);
    }

    @Test
    void processThatDiesInTheMiddleIsFollowedByAnother() {
        List<UUID> all = recordMany(3 * BulkRun.TOGETHER);
        BulkDetails begun = begin(BulkStep.START, ERASURES);
        AtomicInteger started = new AtomicInteger();
        GenericApplicationListener dies = new RequestListener(event -> {
            if (event.action().equals("request.started") && started.incrementAndGet() == BulkRun.TOGETHER + 10) {
                throw new PowerCut();
            }
        });
        portal.addApplicationListener(dies);
        try {
            assertThatThrownBy(() -> run.run(new BulkAddress(nordlys.id(), begun.id()), () -> true))
                    .isInstanceOf(PowerCut.class);
        } finally {
            portal.removeApplicationListener(dies);
        }
        assertThat(details(begun.id()).done())
                .as("what was torn is not counted")
                .isEqualTo(BulkRun.TOGETHER);
        database.update(
                "update scheduled_tasks set picked = true, picked_by = 'dead', last_heartbeat = execution_time"
                        + " where task_instance = ?",
                new BulkAddress(nordlys.id(), begun.id()).job().getId());
        jobs.runDue();
        assertThat(details(begun.id()).isRunning())
                .as("nobody knows yet that it died")
                .isTrue();

        clock.advance(Duration.ofHours(1));
        jobs.reviveDead();
        // A revival is due at once by the machine's clock, not by the test's.
        clock.set(Instant.now().plusSeconds(60));
        jobs.runDue();

        assertThat(details(begun.id()).isRunning()).isFalse();
        assertThat(details(begun.id()).done()).isEqualTo(all.size());
        assertEachStartedOnce(all);
    }

    @Test
    void twoWhoRunAtOnceTakeNoneTwiceAndLeaveNoneOut() throws Exception {
        List<UUID> all = recordMany(4 * BulkRun.TOGETHER);
        BulkDetails begun = begin(BulkStep.START, ERASURES);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> ends = both.invokeAll(
                    Collections.nCopies(2, () -> run.run(new BulkAddress(nordlys.id(), begun.id()), () -> true)));
            for (Future<Boolean> end : ends) {
                end.get();
            }
        }
        jobs.runDue();

        assertThat(failures(begun.id())).isEmpty();
        assertThat(details(begun.id()).done()).isEqualTo(all.size());
        assertEachStartedOnce(all);
    }

    @Test
    void whatIsRunningIsToldToItsOwnTenantOnly() {
        record(nordlys, RequestType.ERASURE);
        BulkDetails begun = begin(BulkStep.START, ERASURES);
        assertThat(nordlys.as(Role.AUDITOR, bulks::running))
                .extracting(BulkDetails::id)
                .containsExactly(begun.id());
        assertThat(zephyr.as(Role.AUDITOR, bulks::running)).isEmpty();
        jobs.runDue();
        assertThat(nordlys.as(Role.AUDITOR, bulks::running)).isEmpty();
    }

    @Test
    void rightsAndBordersHold() {
        record(nordlys, RequestType.ERASURE);
        assertThatThrownBy(() -> nordlys.as(Role.AUDITOR, () -> bulks.begin(Ids.next(), START_ERASURES)))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> zephyr.as(Role.REQUEST_HANDLER, () -> bulks.begin(Ids.next(), START_ERASURES)))
                .isInstanceOf(Invalid.class);
        BulkDetails begun = begin(BulkStep.START, ERASURES);
        assertThatThrownBy(() -> zephyr.as(Role.TENANT_ADMIN, () -> bulks.details(begun.id())))
                .isInstanceOf(NotFound.class);
        jobs.runDue();
    }

    private static final class PowerCut extends Error {}

    /** Hears the events of requests alone. */
    private record RequestListener(Consumer<RequestEvent> told) implements GenericApplicationListener {

        @Override
        public boolean supportsEventType(ResolvableType type) {
            return PayloadApplicationEvent.class.isAssignableFrom(type.toClass());
        }

        @Override
        public void onApplicationEvent(ApplicationEvent event) {
            if (event instanceof PayloadApplicationEvent<?> payload
                    && payload.getPayload() instanceof RequestEvent request) {
                told.accept(request);
            }
        }
    }

    private void assertEachStartedOnce(List<UUID> all) {
        List<Integer> times = database.queryForList(
                "select count(*) from subject_request_timeline where tenant_id = ? and kind = 'STARTED'"
                        + " group by request_id",
                Integer.class,
                bytes(nordlys.id().value()));
        assertThat(times).hasSize(all.size()).containsOnly(1);
        assertThat(database.queryForObject(
                        "select count(*) from audit_entry where tenant_id = ? and action = 'request.started'",
                        Integer.class,
                        bytes(nordlys.id().value())))
                .isEqualTo(all.size());
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** Erasures of Nordlys. */
    private List<UUID> recordMany(int count) {
        List<UUID> ids = new ArrayList<>();
        while (ids.size() < count) {
            List<RequestBatchService.Wanted> some = new ArrayList<>();
            for (int i = ids.size(); i < count && some.size() < RequestBatchService.MOST; i++) {
                UUID id = Ids.next();
                some.add(new RequestBatchService.Wanted(id, wanted(id, RequestType.ERASURE)));
            }
            some.forEach(one -> ids.add(one.id()));
            nordlys.as(Role.REQUEST_HANDLER, () -> batches.recordAll(Ids.next(), some));
        }
        return ids;
    }

    private List<BulkDetails.Failure> failures(UUID id) {
        return nordlys.as(Role.AUDITOR, () -> bulks.failures(id, null)).items();
    }

    private BulkDetails begin(BulkStep step, RequestFilter filter) {
        UUID id = Ids.next();
        return nordlys.as(Role.REQUEST_HANDLER, () -> bulks.begin(id, NewBulk.of(step, BulkScope.allOf(filter))));
    }

    private BulkDetails details(UUID id) {
        return nordlys.as(Role.AUDITOR, () -> bulks.details(id));
    }

    private RequestState state(Stage.Cast tenant, RequestDetails request) {
        return tenant.as(Role.AUDITOR, () -> requests.details(request.id())).state();
    }

    private RequestDetails record(Stage.Cast tenant, RequestType type) {
        UUID id = Ids.next();
        return tenant.as(Role.REQUEST_HANDLER, () -> requests.record(id, wanted(id, type)));
    }

    private static NewRequest wanted(UUID id, RequestType type) {
        return new NewRequest(
                type,
                Regulation.GDPR,
                RequestSource.SCREEN,
                TestClock.START.minusSeconds(86_400),
                List.of(new NewIdentity(IdentityType.CONTROLLER_CUSTOMER_ID, "C-" + id)),
                null,
                null);
    }
}
