package works.metric.portal.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
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
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Page;
import works.metric.portal.access.Role;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantScope;
import works.metric.portal.support.Entry;
import works.metric.portal.support.SupportAccessService;

@PortalTest
@RecordApplicationEvents
class RequestServiceTest {

    private static final String KARI = "kari.nordmann@nordlys.example";

    @Autowired
    private Stage stage;

    @Autowired
    private RequestService requests;

    @Autowired
    private RequestWorkService steps;

    @Autowired
    private SupportAccessService support;

    @Autowired
    private ApplicationEvents happened;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void mondayMorning() {
        clock.set(TestClock.START);
    }

    @Test
    void handlerRecordsARequestAndBothClocksRun() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");

        RequestDetails request = record(nordlys, erasure("2026-11-20T12:00:00Z"));

        assertThat(request.reference()).isEqualTo("R-2026-0001");
        assertThat(request.state()).isEqualTo(RequestState.RECEIVED);
        assertThat(request.clocks())
                .isEqualTo(new TwoClocks(LocalDate.parse("2026-12-20"), LocalDate.parse("2026-12-03")));
        assertThat(request.receivedAt()).isEqualTo(TestClock.START);
        assertThat(request.identities()).extracting(MaskedIdentity::masked).containsExactly("k••••••@••••••.example");
        assertThat(request.timeline()).extracting(TimelineEntry::kind).containsExactly(TimelineKind.RECORDED);
        assertThat(nordlys.as(Role.AUDITOR, () -> requests.details(request.id())))
                .isEqualTo(request);
    }

    @Test
    void sameFormSentTwiceMakesOneRequest() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        UUID id = Ids.next();

        RequestDetails first =
                nordlys.as(Role.REQUEST_HANDLER, () -> requests.record(id, erasure("2026-11-20T12:00:00Z")));
        RequestDetails again =
                nordlys.as(Role.REQUEST_HANDLER, () -> requests.record(id, erasure("2026-11-20T12:00:00Z")));

        assertThat(again).isEqualTo(first);
        assertThat(list(nordlys, RequestFilter.ALL).items()).hasSize(1);
    }

    @Test
    void numbersRunOnWithoutGapOrTwinWhenManyRecordAtOnce() throws Exception {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        Stage.Cast zephyr = stage.tenant("Zéphyr Mobile SARL");
        List<UUID> ids = IntStream.range(0, 24).mapToObj(i -> Ids.next()).toList();
        List<Callable<RequestDetails>> work = IntStream.range(0, 48)
                .<Callable<RequestDetails>>mapToObj(i -> () -> nordlys.as(
                        Role.REQUEST_HANDLER, () -> requests.record(ids.get(i / 2), erasure("2026-11-20T12:00:00Z"))))
                .toList();

        try (ExecutorService many = Executors.newFixedThreadPool(12)) {
            for (Future<RequestDetails> done : many.invokeAll(work)) {
                done.get();
            }
        }

        assertThat(list(nordlys, RequestFilter.ALL).items())
                .extracting(RequestSummary::reference)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 24)
                        .mapToObj("R-2026-%04d"::formatted)
                        .toList());
        assertThat(record(zephyr, erasure("2026-11-20T12:00:00Z")).reference()).isEqualTo("R-2026-0001");
    }

    @Test
    void numbersBeginAnewWithTheTenantsYear() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        record(nordlys, erasure("2026-11-20T12:00:00Z"));
        clock.set(Instant.parse("2026-12-31T23:30:00Z"));

        assertThat(record(nordlys, erasure("2026-12-30T12:00:00Z")).reference()).isEqualTo("R-2027-0001");
    }

    @Test
    void requestIsStartedAndCompletedWithItsOutcome() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        RequestDetails received = record(nordlys, erasure("2026-11-20T12:00:00Z"));

        RequestDetails started = nordlys.as(
                Role.REQUEST_HANDLER,
                () -> steps.take(received.id(), received.version(), StepTaken.of(RequestStep.START)));
        clock.set(Instant.parse("2026-12-03T22:59:00Z"));
        RequestDetails done = nordlys.as(
                Role.REQUEST_HANDLER,
                () -> steps.take(started.id(), started.version(), StepTaken.complete(" Three rows deleted ")));

        assertThat(started.state()).isEqualTo(RequestState.IN_PROGRESS);
        assertThat(done.state()).isEqualTo(RequestState.COMPLETED);
        assertThat(done.outcome()).isEqualTo("Three rows deleted");
        assertThat(done.closing()).isEqualTo(new Closing(clock.instant(), LocalDate.parse("2026-12-03"), true, true));
        assertThat(done.timeline())
                .extracting(TimelineEntry::kind)
                .containsExactly(TimelineKind.RECORDED, TimelineKind.STARTED, TimelineKind.COMPLETED);
        assertThat(nordlys.as(
                        Role.REQUEST_HANDLER,
                        () -> steps.take(done.id(), started.version(), StepTaken.complete("Three rows deleted"))))
                .isEqualTo(done);
        assertThatThrownBy(() -> nordlys.as(
                        Role.REQUEST_HANDLER,
                        () -> steps.take(done.id(), started.version(), StepTaken.complete("Something else"))))
                .isInstanceOf(Stale.class);
    }

    @Test
    void aMinuteAfterThePromisedDayIsTooLateForThePromiseOnly() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        RequestDetails received = record(nordlys, erasure("2026-11-20T12:00:00Z"));
        clock.set(Instant.parse("2026-12-03T23:01:00Z"));

        RequestDetails refused = refuse(nordlys, received, "You asked us nine times this month.");

        assertThat(refused.closing())
                .isEqualTo(new Closing(clock.instant(), LocalDate.parse("2026-12-04"), true, false));
    }

    @Test
    void controllerRefusesWithGroundAndReason() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        RequestDetails received = record(nordlys, erasure("2026-11-20T12:00:00Z"));

        RequestDetails refused = refuse(nordlys, received, "You asked us nine times this month.");

        assertThat(refused.state()).isEqualTo(RequestState.REFUSED);
        assertThat(refused.refusal())
                .isEqualTo(new Refusal(RefusalGround.EXCESSIVE, "You asked us nine times this month."));
    }

    @Test
    void refusalWithoutReasonIsNone() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        RequestDetails received = record(nordlys, erasure("2026-11-20T12:00:00Z"));

        assertThatThrownBy(() -> refuse(nordlys, received, "  ")).isInstanceOf(Invalid.class);
        assertThat(nordlys.as(Role.AUDITOR, () -> requests.details(received.id())))
                .isEqualTo(received);
    }

    @Test
    void handlerNeverRefuses() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        RequestDetails received = record(nordlys, erasure("2026-11-20T12:00:00Z"));

        assertThatThrownBy(() -> nordlys.as(
                        Role.REQUEST_HANDLER,
                        () -> steps.take(
                                received.id(), received.version(), StepTaken.refuse(RefusalGround.OTHER, "No"))))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void closedRequestDoesNotMove() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        RequestDetails refused = refuse(nordlys, record(nordlys, erasure("2026-11-20T12:00:00Z")), "Excessive");

        assertThatThrownBy(() -> nordlys.as(
                        Role.PRIVACY_LEAD,
                        () -> steps.take(refused.id(), refused.version(), StepTaken.of(RequestStep.START))))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> nordlys.as(
                        Role.PRIVACY_LEAD,
                        () -> steps.take(refused.id(), refused.version(), StepTaken.complete("Done"))))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void secondOfTwoEditorsIsToldAndChangesNothing() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        RequestDetails seen = record(nordlys, erasure("2026-11-20T12:00:00Z"));
        nordlys.as(Role.REQUEST_HANDLER, () -> steps.take(seen.id(), seen.version(), StepTaken.of(RequestStep.START)));

        assertThatThrownBy(() -> refuse(nordlys, seen, "Excessive")).isInstanceOf(Stale.class);
        assertThat(nordlys.as(Role.AUDITOR, () -> requests.details(seen.id())).state())
                .isEqualTo(RequestState.IN_PROGRESS);
    }

    @Test
    void requestOfAnotherTenantIsNotThere() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        Stage.Cast zephyr = stage.tenant("Zéphyr Mobile SARL");
        RequestDetails hers = record(nordlys, erasure("2026-11-20T12:00:00Z"));
        UUID identity = hers.identities().getFirst().id();

        for (Runnable attempt : List.<Runnable>of(
                () -> requests.details(hers.id()),
                () -> steps.take(hers.id(), 0, StepTaken.of(RequestStep.START)),
                () -> steps.take(hers.id(), 0, StepTaken.complete("Done")),
                () -> steps.take(hers.id(), 0, StepTaken.refuse(RefusalGround.OTHER, "No")),
                () -> requests.reveal(hers.id(), identity))) {
            assertThatThrownBy(() -> zephyr.as(Role.TENANT_ADMIN, attempt)).isInstanceOf(NotFound.class);
        }
        assertThat(list(zephyr, RequestFilter.ALL).items()).isEmpty();
        assertThat(zephyr.as(Role.AUDITOR, () -> requests.count(RequestFilter.ALL)))
                .isZero();
        assertThat(nordlys.as(Role.AUDITOR, () -> requests.count(RequestFilter.ALL)))
                .isOne();
    }

    @Test
    void sameIdInTwoTenantsIsTwoRequests() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        Stage.Cast zephyr = stage.tenant("Zéphyr Mobile SARL");
        UUID id = Ids.next();

        nordlys.as(Role.REQUEST_HANDLER, () -> requests.record(id, erasure("2026-11-20T12:00:00Z")));
        zephyr.as(Role.REQUEST_HANDLER, () -> requests.record(id, erasure("2026-11-10T12:00:00Z")));

        assertThat(nordlys.as(Role.AUDITOR, () -> requests.details(id)).submittedOn())
                .isEqualTo("2026-11-20");
        assertThat(zephyr.as(Role.AUDITOR, () -> requests.details(id)).submittedOn())
                .isEqualTo("2026-11-10");
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        NewRequest bad = new NewRequest(
                RequestType.ACCESS,
                Regulation.GDPR,
                RequestSource.SCREEN,
                TestClock.START.plusSeconds(1),
                List.of(
                        new NewIdentity(IdentityType.EMAIL, "not an address"),
                        new NewIdentity(IdentityType.ANDROID_ID, "x".repeat(501)),
                        new NewIdentity(IdentityType.ANDROID_ID, " ")),
                "a".repeat(201),
                "n".repeat(5001));

        assertThatThrownBy(() -> record(nordlys, bad))
                .isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(invalid.problems())
                        .extracting(Invalid.Problem::field)
                        .containsExactlyInAnyOrder(
                                "submittedAt", "app", "note", "identities.0", "identities.1", "identities.2"));
    }

    @Test
    void twoYearsAgoIsTheOldest() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");

        assertThat(record(nordlys, erasure("2024-11-23T12:00:00Z")).clocks().legal())
                .isEqualTo("2024-12-23");
        assertThatThrownBy(() -> record(nordlys, erasure("2024-11-22T12:00:00Z")))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void identifierIsShownOnlyToWhoWorksAndEachTimeIsNoted() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        RequestDetails request = record(nordlys, erasure("2026-11-20T12:00:00Z"));
        UUID identity = request.identities().getFirst().id();

        assertThatThrownBy(() -> nordlys.as(Role.AUDITOR, () -> requests.reveal(request.id(), identity)))
                .isInstanceOf(AccessDenied.class);
        assertThat(nordlys.as(Role.REQUEST_HANDLER, () -> requests.reveal(request.id(), identity)))
                .isEqualTo(KARI);
        assertThat(nordlys.as(Role.AUDITOR, () -> requests.details(request.id()))
                        .timeline())
                .extracting(TimelineEntry::kind, TimelineEntry::text)
                .contains(org.assertj.core.groups.Tuple.tuple(TimelineKind.REVEALED, null));
    }

    @Test
    void noAuditEntryTellsWhoThePersonIsOrWhatWasWritten() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        RequestDetails request = record(nordlys, erasure("2026-11-20T12:00:00Z"));
        nordlys.as(
                Role.REQUEST_HANDLER,
                () -> requests.reveal(
                        request.id(), request.identities().getFirst().id()));
        refuse(nordlys, request, "Kari asks every day");

        List<RequestEvent> left = happened.stream(RequestEvent.class).toList();
        assertThat(left)
                .extracting(RequestEvent::action)
                .containsExactly("request.recorded", "request.identity-revealed", "request.refused");
        assertThat(left.toString()).doesNotContainIgnoringCase("kari").contains("EXCESSIVE", "R-2026-0001");
    }

    @Test
    void staffReadingACaseInsideTheTenantLeavesAnEntryAndMembersDoNot() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        RequestDetails request = record(nordlys, erasure("2026-11-20T12:00:00Z"));
        Actor visitor = TenantScope.as(
                stage.staff(Role.SUPPORT),
                () -> support.enter(Ids.next(), nordlys.id(), new Entry("Stuck erasure", "T-1", Duration.ofHours(1))));

        nordlys.as(Role.AUDITOR, () -> requests.details(request.id()));
        assertThat(happened.stream(RequestEvent.class).map(RequestEvent::action))
                .doesNotContain("request.viewed");
        TenantScope.as(visitor, () -> requests.details(request.id()));

        assertThat(happened.stream(RequestEvent.class).map(RequestEvent::action))
                .contains("request.viewed");
        assertThatThrownBy(() -> TenantScope.as(
                        visitor,
                        () -> steps.take(request.id(), request.version(), StepTaken.refuse(RefusalGround.OTHER, "No"))))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void identifierOfAnotherRequestIsNotThere() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        RequestDetails one = record(nordlys, erasure("2026-11-20T12:00:00Z"));
        RequestDetails other = record(nordlys, erasure("2026-11-20T12:00:00Z"));
        UUID identity = one.identities().getFirst().id();

        assertThatThrownBy(() -> nordlys.as(Role.REQUEST_HANDLER, () -> requests.reveal(other.id(), identity)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void listRunsFromTheNearestStatutoryDateToTheClosedOnes() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        RequestDetails late = record(nordlys, erasure("2026-10-01T12:00:00Z"));
        RequestDetails last = record(nordlys, erasure("2026-11-22T12:00:00Z"));
        RequestDetails near = record(nordlys, access("2026-11-01T12:00:00Z"));
        RequestDetails closed = refuse(nordlys, record(nordlys, access("2026-09-01T12:00:00Z")), "Excessive");
        clock.set(Instant.parse("2026-11-25T09:00:00Z"));
        RequestDetails closedLater = refuse(nordlys, record(nordlys, erasure("2026-11-02T12:00:00Z")), "Excessive");

        assertThat(ids(nordlys, RequestFilter.ALL))
                .containsExactly(late.id(), near.id(), last.id(), closedLater.id(), closed.id());
        assertThat(ids(nordlys, new RequestFilter(null, RequestType.ACCESS, false, null)))
                .containsExactly(near.id(), closed.id());
        assertThat(ids(nordlys, new RequestFilter(RequestState.REFUSED, null, false, null)))
                .containsExactly(closedLater.id(), closed.id());
        assertThat(ids(nordlys, new RequestFilter(RequestState.RECEIVED, RequestType.ERASURE, false, null)))
                .containsExactly(late.id(), last.id());
        assertThat(ids(nordlys, new RequestFilter(null, null, true, null))).containsExactly(late.id());
        assertThat(ids(nordlys, new RequestFilter(null, null, false, "2"))).containsExactly(last.id());
        assertThat(ids(nordlys, new RequestFilter(null, null, false, "r-2026-0003")))
                .containsExactly(near.id());
        assertThat(ids(nordlys, new RequestFilter(null, null, false, "R-2025-0003")))
                .isEmpty();
        assertThat(ids(nordlys, new RequestFilter(null, null, false, KARI))).isEmpty();
    }

    @Test
    void overdueBeginsTheDayAfterTheStatutoryDate() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        record(nordlys, erasure("2026-11-20T12:00:00Z"));
        RequestFilter overdue = new RequestFilter(null, null, true, null);

        clock.set(Instant.parse("2026-12-20T22:59:00Z"));
        assertThat(ids(nordlys, overdue)).isEmpty();
        clock.set(Instant.parse("2026-12-20T23:00:00Z"));
        assertThat(ids(nordlys, overdue)).hasSize(1);
    }

    @Test
    void pagesFollowEachOtherBothWays() {
        Stage.Cast nordlys = stage.tenant("Nordlys Spill AS");
        for (int i = 0; i < Page.SIZE + 5; i++) {
            record(nordlys, erasure("2026-11-20T12:00:00Z"));
        }

        Page<RequestSummary> first = list(nordlys, RequestFilter.ALL);
        Page<RequestSummary> second = nordlys.as(Role.AUDITOR, () -> requests.list(RequestFilter.ALL, first.next()));
        Page<RequestSummary> back = nordlys.as(Role.AUDITOR, () -> requests.list(RequestFilter.ALL, second.previous()));

        assertThat(first.items()).hasSize(Page.SIZE).doesNotContainAnyElementsOf(second.items());
        assertThat(second.items()).hasSize(5);
        assertThat(second.next()).isNull();
        assertThat(back.items()).isEqualTo(first.items());
        assertThat(nordlys.as(Role.AUDITOR, () -> requests.list(RequestFilter.ALL, "rubbish")))
                .isEqualTo(first);
    }

    static NewRequest erasure(String submittedAt) {
        return wanted(RequestType.ERASURE, submittedAt);
    }

    static NewRequest access(String submittedAt) {
        return wanted(RequestType.ACCESS, submittedAt);
    }

    private static NewRequest wanted(RequestType type, String submittedAt) {
        return new NewRequest(
                type,
                Regulation.GDPR,
                RequestSource.SCREEN,
                Instant.parse(submittedAt),
                List.of(new NewIdentity(IdentityType.EMAIL, KARI)),
                "com.nordlys.game",
                null);
    }

    private RequestDetails record(Stage.Cast tenant, NewRequest wanted) {
        return tenant.as(Role.REQUEST_HANDLER, () -> requests.record(Ids.next(), wanted));
    }

    private RequestDetails refuse(Stage.Cast tenant, RequestDetails seen, String reason) {
        return tenant.as(
                Role.PRIVACY_LEAD,
                () -> steps.take(seen.id(), seen.version(), StepTaken.refuse(RefusalGround.EXCESSIVE, reason)));
    }

    private Page<RequestSummary> list(Stage.Cast tenant, RequestFilter filter) {
        return tenant.as(Role.AUDITOR, () -> requests.list(filter, null));
    }

    private List<UUID> ids(Stage.Cast tenant, RequestFilter filter) {
        return list(tenant, filter).items().stream().map(RequestSummary::id).toList();
    }
}
