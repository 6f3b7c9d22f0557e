package works.metric.portal.opendsr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;
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
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.requests.RefusalGround;
import works.metric.portal.requests.RequestService;
import works.metric.portal.requests.RequestStep;
import works.metric.portal.requests.RequestWorkService;
import works.metric.portal.requests.StepTaken;

/** Callbacks: owed with the change they tell, sent at least once and in order, whatever the receiver does. */
@PortalTest
class CallbackDeliveryTest {

    @Autowired
    private Stage stage;

    @Autowired
    private OpenDsrService wire;

    @Autowired
    private RequestService requests;

    @Autowired
    private RequestWorkService work;

    @Autowired
    private CallbackService callbacks;

    @Autowired
    private CallbackDomainService domains;

    @Autowired
    private JobsForTests jobs;

    @Autowired
    private SchedulerClient scheduler;

    @Autowired
    private ScopedTransaction transaction;

    @Autowired
    private AuditRows audit;

    @Autowired
    private TestClock clock;

    private final CallbackReceiver receiver = new CallbackReceiver();
    private final UUID id = UUID.randomUUID();
    private Stage.Cast nordlys;
    private CallbackDomainDetails domain;

    @BeforeEach
    void aTenant() {
        nordlys = stage.tenant("Nordlys Spill AS");
        domain = nordlys.as(Role.TENANT_ADMIN, () -> domains.add(Ids.next(), "127.0.0.1"));
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void receiverThatWasAwayGetsEveryStateInOrder() {
        create();
        start();
        receiver.answer.set(500);
        runJobs();
        refuse();
        for (int minute = 0; minute < 60; minute++) {
            clock.advance(Duration.ofMinutes(1));
            runJobs();
        }
        assertThat(receiver.statuses()).as("only the first, again and again").containsOnly("pending");
        int failed = receiver.received().size();
        assertThat(failed).isEqualTo(6); // after 0, 1, 3, 7, 15 and 31 minutes

        receiver.answer.set(202);
        clock.advance(Duration.ofMinutes(32));
        runJobs();
        assertThat(receiver.statuses().subList(failed, receiver.statuses().size()))
                .containsExactly("pending", "in_progress", "completed");
        assertThat(receiver.received().getLast().json().at("/extensions/opendsr.metric.works"))
                .isEqualTo(SpecController.JSON.readTree(
                        "{\"state\":\"refused\",\"reason\":\"excessive\",\"sequence\":3}"));
        assertThat(list()).extracting(CallbackDetails::state).containsOnly(CallbackState.DELIVERED);
        assertThat(list()).extracting(CallbackDetails::lastAnswer).containsOnly(202);
        System.out.println("Receiver away for an hour: " + failed + " tries, then "
                + (receiver.received().size() - failed) + " states in order");
    }

    @Test
    void receiverThatNeverTakesItIsGivenUpAndTheNextStateGoesOut() {
        create();
        start();
        receiver.answer.set(404);
        for (int i = 0; i < Callback.MOST_ATTEMPTS; i++) {
            runJobs();
            clock.advance(Duration.ofHours(25));
        }
        List<CallbackDetails> all = list();
        assertThat(all.getFirst().state()).isEqualTo(CallbackState.GIVEN_UP);
        assertThat(all.getFirst().attempts()).isEqualTo(Callback.MOST_ATTEMPTS);
        assertThat(all.getFirst().lastFailure()).isEqualTo(CallbackFailure.ANSWERED_NO);
        assertThat(receiver.statuses()).contains("in_progress");

        receiver.answer.set(202);
        int before = receiver.received().size();
        nordlys.as(Role.REQUEST_HANDLER, () -> callbacks.resend(all.getFirst().id()));
        runJobs();
        assertThat(receiver.statuses().subList(before, receiver.statuses().size()))
                .as("the given-up one and what came after it")
                .containsExactly("pending", "in_progress");
        assertThat(list()).extracting(CallbackDetails::state).containsOnly(CallbackState.DELIVERED);
        assertThat(audit.actionsOn(nordlys, all.getFirst().id()))
                .contains("opendsr.callback-given-up", "opendsr.callback-resent", "opendsr.callback-delivered");
    }

    @Test
    void receiverThatFailsDelaysNoOther() {
        try (CallbackReceiver other = new CallbackReceiver()) {
            receiver.answer.set(503);
            create(receiver.url("/"), other.url("/"));
            start();
            runJobs();
            assertThat(receiver.statuses()).containsExactly("pending");
            assertThat(other.statuses()).containsExactly("pending", "in_progress");
        }
    }

    @Test
    void redirectIsNotFollowed() {
        receiver.answer.set(307);
        create();
        runJobs();
        assertThat(list().getFirst().lastAnswer()).isEqualTo(307);
        assertThat(list().getFirst().state()).isEqualTo(CallbackState.PENDING);
    }

    @Test
    void domainThatWasTakenOffTheListIsCalledNoMore() {
        create();
        nordlys.as(Role.TENANT_ADMIN, () -> domains.remove(domain.id()));
        runJobs();
        assertThat(receiver.received()).isEmpty();
        assertThat(list().getFirst().state()).isEqualTo(CallbackState.GIVEN_UP);
        assertThat(list().getFirst().lastFailure()).isEqualTo(CallbackFailure.DOMAIN_REMOVED);
    }

    @Test
    void whatIsRolledBackOwesNothing() {
        assertThatThrownBy(() -> transaction.as(nordlys.member(Role.TENANT_ADMIN), () -> {
                    create();
                    assertThat(jobsOf(nordlys)).isEqualTo(1);
                    throw new IllegalStateException("power cut");
                }))
                .hasMessage("power cut");
        assertThat(jobsOf(nordlys)).isZero();
        assertThat(list()).isEmpty();
    }

    @Test
    void crashBetweenSendingAndCommitSendsOnceMore() {
        create();
        receiver.onCall = () -> {
            throw new IllegalStateException("the receiver's process dies");
        };
        runJobs();
        receiver.onCall = () -> {};
        clock.advance(Duration.ofMinutes(2));
        runJobs();
        assertThat(receiver.statuses()).containsExactly("pending", "pending");
    }

    @Test
    void onlyDomainsOfOnesOwnCanBeNamed() {
        for (String wrong : List.of(
                "", "com", "co.uk", "10.0.0.1", "[::1]", "intranet", "a b.com", "http://x.com", "*.x.com", "x.com/y")) {
            assertThatThrownBy(() -> nordlys.as(Role.TENANT_ADMIN, () -> domains.add(Ids.next(), wrong)))
                    .as(wrong)
                    .isInstanceOf(Invalid.class);
        }
        UUID twice = Ids.next();
        nordlys.as(Role.TENANT_ADMIN, () -> domains.add(twice, " DSR.Blåbær.no "));
        nordlys.as(Role.TENANT_ADMIN, () -> domains.add(twice, "dsr.blåbær.no"));
        assertThat(nordlys.as(Role.AUDITOR, domains::list))
                .extracting(CallbackDomainDetails::domain)
                .containsExactly("127.0.0.1", "dsr.xn--blbr-roah.no");
        nordlys.as(Role.TENANT_ADMIN, () -> domains.remove(twice));
        nordlys.as(Role.TENANT_ADMIN, () -> domains.remove(twice));
        nordlys.as(Role.TENANT_ADMIN, () -> domains.add(Ids.next(), "dsr.xn--blbr-roah.no"));
        assertThat(nordlys.as(Role.AUDITOR, domains::list)).hasSize(2);
        assertThatThrownBy(() -> nordlys.as(Role.PRIVACY_LEAD, () -> domains.add(Ids.next(), "example.com")))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void otherTenantSeesNeitherCallbacksNorDomains() {
        create();
        Stage.Cast zephyr = stage.tenant("Zéphyr Mobile SARL");
        UUID theirs = list().getFirst().id();
        assertThat(zephyr.as(Role.TENANT_ADMIN, () -> callbacks.list(null, null))
                        .items())
                .isEmpty();
        assertThat(zephyr.as(Role.TENANT_ADMIN, () -> callbacks.ofRequest(id))).isEmpty();
        assertThat(zephyr.as(Role.TENANT_ADMIN, domains::list)).isEmpty();
        assertThatThrownBy(() -> zephyr.as(Role.TENANT_ADMIN, () -> callbacks.resend(theirs)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> zephyr.as(Role.TENANT_ADMIN, () -> domains.remove(domain.id())))
                .isInstanceOf(NotFound.class);
    }

    private void create() {
        create(receiver.url("/status"));
    }

    private void create(String... urls) {
        Map<String, Object> request = SpecController.request(id, "erasure");
        request.put("status_callback_urls", List.of(urls));
        ObjectNode body = StrictJson.object(SpecController.JSON.writeValueAsBytes(request));
        nordlys.as(Role.TENANT_ADMIN, () -> wire.create(ApiVersion.V2_0, body, null));
    }

    private void start() {
        nordlys.as(Role.REQUEST_HANDLER, () -> work.take(id, seen(), StepTaken.of(RequestStep.START)));
    }

    private void refuse() {
        nordlys.as(
                Role.PRIVACY_LEAD,
                () -> work.take(id, seen(), StepTaken.refuse(RefusalGround.EXCESSIVE, "Asked daily.")));
    }

    private long seen() {
        return requests.details(id).version();
    }

    private List<CallbackDetails> list() {
        return nordlys.as(Role.AUDITOR, () -> callbacks.ofRequest(id));
    }

    private long jobsOf(Stage.Cast cast) {
        return scheduler.getScheduledExecutions().stream()
                .filter(job -> job.getTaskInstance().getId().startsWith(cast.id() + "/"))
                .count();
    }

    /** Each that is delivered makes the next one due. */
    private void runJobs() {
        for (int i = 0; i < 3; i++) {
            jobs.runDue();
        }
    }
}
