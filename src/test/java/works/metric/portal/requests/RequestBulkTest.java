package works.metric.portal.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import works.metric.portal.AuditRows;
import works.metric.portal.JobsForTests;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.AccessDenied;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Role;
import works.metric.portal.identity.MemberService;

/** One step for many requests: each by its own rules, none twice, and what was left out is told. */
@PortalTest
class RequestBulkTest {

    private static final RequestFilter ERASURES = new RequestFilter(null, RequestType.ERASURE, false, null);

    @Autowired
    private Stage stage;

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
        assertThat(done.failures())
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
            nordlys.as(Role.PRIVACY_LEAD, () -> bulks.begin(id, BulkStep.CANCEL, "Sent twice", ERASURES));
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

        assertThat(details(begun.id()).failures())
                .extracting(BulkDetails.Failure::problem)
                .containsExactly("requests.rule.bulk.denied");
        assertThat(nordlys.as(Role.AUDITOR, () -> requests.details(first.id())).assignee())
                .isNull();
    }

    @Test
    void hundredRequestsAreTakenByWhoeverAsked() {
        List<RequestDetails> all = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            all.add(record(nordlys, RequestType.ERASURE));
        }
        BulkDetails begun = begin(BulkStep.ASSIGN_TO_ME, ERASURES);
        long before = System.nanoTime();
        jobs.runDue();
        System.out.println("Bulk of 100: " + (System.nanoTime() - before) / 1_000_000 + " ms");

        assertThat(details(begun.id()).done()).isEqualTo(100);
        assertThat(nordlys.as(Role.AUDITOR, () -> requests.details(all.getLast().id()))
                        .assignee())
                .isEqualTo(new Assignee(
                        nordlys.member(Role.REQUEST_HANDLER).id(),
                        nordlys.member(Role.REQUEST_HANDLER).name()));
    }

    @Test
    void rightsAndBordersHold() {
        record(nordlys, RequestType.ERASURE);
        assertThatThrownBy(
                        () -> nordlys.as(Role.AUDITOR, () -> bulks.begin(Ids.next(), BulkStep.START, null, ERASURES)))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() ->
                        zephyr.as(Role.REQUEST_HANDLER, () -> bulks.begin(Ids.next(), BulkStep.START, null, ERASURES)))
                .isInstanceOf(Invalid.class);
        BulkDetails begun = begin(BulkStep.START, ERASURES);
        assertThatThrownBy(() -> zephyr.as(Role.TENANT_ADMIN, () -> bulks.details(begun.id())))
                .isInstanceOf(NotFound.class);
        jobs.runDue();
    }

    private BulkDetails begin(BulkStep step, RequestFilter filter) {
        UUID id = Ids.next();
        return nordlys.as(Role.REQUEST_HANDLER, () -> bulks.begin(id, step, null, filter));
    }

    private BulkDetails details(UUID id) {
        return nordlys.as(Role.AUDITOR, () -> bulks.details(id));
    }

    private RequestState state(Stage.Cast tenant, RequestDetails request) {
        return tenant.as(Role.AUDITOR, () -> requests.details(request.id())).state();
    }

    private RequestDetails record(Stage.Cast tenant, RequestType type) {
        UUID id = Ids.next();
        return tenant.as(
                Role.REQUEST_HANDLER,
                () -> requests.record(
                        id,
                        new NewRequest(
                                type,
                                Regulation.GDPR,
                                RequestSource.SCREEN,
                                TestClock.START.minusSeconds(86_400),
                                List.of(new NewIdentity(IdentityType.CONTROLLER_CUSTOMER_ID, "C-" + id)),
                                null,
                                null)));
    }
}
