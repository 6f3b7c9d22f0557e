package works.metric.portal.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.AccessDenied;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Role;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantScope;
import works.metric.portal.support.Entry;
import works.metric.portal.support.SupportAccessService;

/**
 * A second request by the same person is recognised and shown, and is nothing more: it takes over no state, no proof, no
 * time and no answer from the first, and gives it none.
 */
@PortalTest
@Tag("security")
class DuplicateTest {

    private static final String KARI = "kari.nordmann@nordlys.example";
    private static final String OLA = "ola@nordlys.example";
    private static final Instant SUBMITTED = Instant.parse("2026-11-20T12:00:00Z");

    @Autowired
    private Stage stage;

    @Autowired
    private RequestService requests;

    @Autowired
    private RequestBatchService batches;

    @Autowired
    private RequestWorkService steps;

    @Autowired
    private SupportAccessService support;

    @Autowired
    private TestClock clock;

    private Stage.Cast nordlys;
    private int attempts;
    private final List<String> around = new ArrayList<>();

    @BeforeEach
    void aTenant() {
        clock.set(TestClock.START);
        nordlys = stage.tenant("Nordlys Spill AS");
    }

    /** What somebody might send to reach what the first request has reached, by how it differs from the first. */
    private Map<String, Supplier<RequestDetails>> duplicates(RequestDetails first) {
        NewIdentity kari = new NewIdentity(IdentityType.EMAIL, KARI);
        Map<String, Supplier<RequestDetails>> all = new LinkedHashMap<>();
        all.put("the same", () -> record(Ids.next(), RequestSource.SCREEN, kari));
        all.put(
                "in capitals",
                () -> record(
                        Ids.next(),
                        RequestSource.SCREEN,
                        new NewIdentity(IdentityType.EMAIL, " KARI.Nordmann@NORDLYS.example ")));
        all.put(
                "hashed",
                () -> record(
                        Ids.next(),
                        RequestSource.OPENDSR,
                        new NewIdentity(IdentityType.EMAIL, IdentityFormat.SHA256, sha256(KARI))));
        all.put(
                "with a second identity",
                () -> record(Ids.next(), RequestSource.SCREEN, kari, new NewIdentity(IdentityType.EMAIL, OLA)));
        all.put(
                "second identity first",
                () -> record(Ids.next(), RequestSource.SCREEN, new NewIdentity(IdentityType.EMAIL, OLA), kari));
        all.put("from a program", () -> record(Ids.next(), RequestSource.OPENDSR, kari));
        all.put("from a mail", () -> TenantScope.as(visitor(), () -> requests.record(Ids.next(), mailed(kari))));
        all.put("from a file", () -> {
            UUID id = Ids.next();
            nordlys.as(
                    Role.REQUEST_HANDLER,
                    () -> batches.recordAll(
                            Ids.next(), List.of(new RequestBatchService.Wanted(id, wanted(RequestSource.CSV, kari)))));
            return details(id);
        });
        return all;
    }

    @Test
    void duplicateTakesNothingFromTheFirstAndGivesItNothing() {
        for (RequestState state : RequestState.values()) {
            for (String kind : duplicates(null).keySet()) {
                nordlys = stage.tenant("Nordlys Spill AS");
                RequestDetails first = in(state);
                RequestDetails second = duplicates(first).get(kind).get();
                check(kind + " beside " + state, () -> {
                    assertThat(second.id()).isNotEqualTo(first.id());
                    assertThat(second.state()).isEqualTo(RequestState.RECEIVED);
                    assertThat(second.outcome()).isNull();
                    assertThat(second.refusal()).isNull();
                    assertThat(second.obstacle()).isNull();
                    assertThat(second.closing()).isNull();
                    assertThat(second.extension()).isNull();
                    assertThat(second.assignee()).isNull();
                    assertThat(second.waits()).isEmpty();
                    assertThat(second.clocks().legal()).isEqualTo("2026-12-20");
                    assertThat(second.timeline())
                            .extracting(TimelineEntry::kind)
                            .containsExactly(TimelineKind.RECORDED);
                });
                check("the first " + state + " beside " + kind, () -> assertThat(unlinked(details(first.id())))
                        .isEqualTo(unlinked(first)));
                check(kind + " is shown beside " + state, () -> {
                    assertThat(second.alike().stream().map(Alike::id).toList())
                            .isEqualTo(state.isOpen() ? List.of(first.id()) : List.of());
                    assertThat(second.alike().toString()).doesNotContainIgnoringCase("kari");
                });
            }
        }
        report("duplicates of a request in each state");
    }

    /** The person has proved who they are in the first case, or is still asked to. */
    @Test
    void proofInOneCaseIsNoneInAnother() {
        for (boolean proved : new boolean[] {true, false}) {
            nordlys = stage.tenant("Nordlys Spill AS");
            RequestDetails first = waiting(record(RequestType.ERASURE, KARI));
            RequestDetails verified = proved
                    ? as(
                            Role.REQUEST_HANDLER,
                            () -> steps.endWaiting(first.id(), first.version(), LocalDate.parse("2026-11-23")))
                    : first;
            for (String kind : duplicates(verified).keySet()) {
                RequestDetails second = duplicates(verified).get(kind).get();
                String name = kind + (proved ? " beside a verified one" : " beside an unverified one");
                check(name, () -> assertThat(second.waits()).isEmpty());
                check(name + ": its own waiting", () -> {
                    RequestDetails asked = waiting(second);
                    assertThat(asked.waits()).hasSize(1);
                    assertThat(details(verified.id()).waits()).isEqualTo(verified.waits());
                    RequestDetails answered = as(
                            Role.REQUEST_HANDLER,
                            () -> steps.endWaiting(asked.id(), asked.version(), LocalDate.parse("2026-11-23")));
                    assertThat(answered.waits().getFirst().runs()).isFalse();
                });
                check(name + ": the first still waits or not", () -> assertThat(
                                details(verified.id()).waits().stream().anyMatch(Waiting::runs))
                        .isEqualTo(!proved));
            }
        }
        report("duplicates of a verified and of an unverified request");
    }

    /** The id names the case that is there, whatever else is said with it. */
    @Test
    void secondIdentityNeverGetsIntoAnOpenCase() {
        for (RequestState state : RequestState.values()) {
            nordlys = stage.tenant("Nordlys Spill AS");
            RequestDetails first = in(state);
            NewIdentity ola = new NewIdentity(IdentityType.EMAIL, OLA);
            NewIdentity kari = new NewIdentity(IdentityType.EMAIL, KARI);
            Map<String, NewRequest> again = new LinkedHashMap<>();
            again.put("another identity", wanted(RequestSource.SCREEN, ola));
            again.put("a second identity", wanted(RequestSource.SCREEN, kari, ola));
            again.put(
                    "another kind",
                    new NewRequest(
                            RequestType.ACCESS,
                            Regulation.GDPR,
                            RequestSource.SCREEN,
                            SUBMITTED,
                            List.of(ola),
                            "other",
                            "note"));
            again.put(
                    "another law",
                    new NewRequest(
                            RequestType.ERASURE,
                            Regulation.CCPA,
                            RequestSource.OPENDSR,
                            SUBMITTED,
                            List.of(kari),
                            null,
                            null));
            again.forEach((kind, wanted) -> {
                check("the same id with " + kind + " in " + state, () -> assertThat(
                                unlinked(as(Role.REQUEST_HANDLER, () -> requests.record(first.id(), wanted))))
                        .isEqualTo(unlinked(first)));
                check("the same id in a file with " + kind + " in " + state, () -> {
                    as(
                            Role.REQUEST_HANDLER,
                            () -> batches.recordAll(
                                    Ids.next(), List.of(new RequestBatchService.Wanted(first.id(), wanted))));
                    assertThat(unlinked(details(first.id()))).isEqualTo(unlinked(first));
                });
            });
            check("nobody new is found by it in " + state, () -> assertThat(found(OLA))
                    .doesNotContain(first.id()));
        }
        report("second identities for a case that is there");
    }

    /** What is allowed in the first case is not allowed through the second, nor by what was seen of the first. */
    @Test
    void secondCaseOpensNoDoorOfTheFirst() {
        RequestDetails first = lead(record(RequestType.ERASURE, KARI), RequestStep.START, "");
        RequestDetails second = record(RequestType.ERASURE, KARI);
        UUID known = first.identities().getFirst().id();
        refused(
                "its identity through the other case",
                NotFound.class,
                Role.REQUEST_HANDLER,
                () -> requests.reveal(second.id(), known));
        refused(
                "the other's identity by an auditor",
                AccessDenied.class,
                Role.AUDITOR,
                () -> requests.reveal(
                        second.id(), second.identities().getFirst().id()));
        for (RequestStep step : RequestStep.values()) {
            if (!step.isPossibleIn(RequestState.RECEIVED)) {
                refused(
                        step + " because the first is in progress",
                        Invalid.class,
                        null,
                        () -> lead(second, step, "Words"));
            }
        }
        RequestDetails extended =
                as(Role.PRIVACY_LEAD, () -> steps.extend(first.id(), first.version(), "Data in eleven systems"));
        check("time taken for the first", () -> assertThat(details(second.id()).clocks())
                .isEqualTo(second.clocks()));
        refused(
                "more time for the first again",
                Invalid.class,
                Role.PRIVACY_LEAD,
                () -> steps.extend(first.id(), extended.version(), "And again, as there are two now"));
        refused(
                "by the version seen of the first",
                Stale.class,
                Role.PRIVACY_LEAD,
                () -> steps.take(
                        second.id(), extended.version(), StepTaken.refuse(RefusalGround.EXCESSIVE, "Ninth time")));
        refused(
                "refusal by a handler, as it is only a repetition",
                AccessDenied.class,
                Role.REQUEST_HANDLER,
                () -> steps.take(
                        second.id(), second.version(), StepTaken.refuse(RefusalGround.EXCESSIVE, "Asked before")));
        refused(
                "refusal without a reason, as it is only a repetition",
                Invalid.class,
                Role.PRIVACY_LEAD,
                () -> steps.take(second.id(), second.version(), StepTaken.refuse(RefusalGround.EXCESSIVE, " ")));
        clock.set(Instant.parse("2026-12-21T12:00:00Z"));
        RequestDetails late = record(RequestType.ERASURE, KARI);
        check(
                "the same again does not begin the month anew",
                () -> assertThat(late.clocks().legal()).isEqualTo("2026-12-20"));
        refused(
                "more time through a later duplicate",
                Invalid.class,
                Role.PRIVACY_LEAD,
                () -> steps.extend(late.id(), late.version(), "It came again"));
        RequestDetails done = lead(details(first.id()), RequestStep.COMPLETE, "Deleted");
        check(
                "the second when the first is completed",
                () -> assertThat(details(second.id()).state()).isEqualTo(RequestState.RECEIVED));
        RequestDetails cancelled = lead(details(second.id()), RequestStep.CANCEL, "Asked twice");
        check("the first when the second is cancelled", () -> assertThat(unlinked(details(first.id())))
                .isEqualTo(unlinked(done)));
        refused(
                "the first taken up by the second's version",
                Invalid.class,
                null,
                () -> lead(done, RequestStep.TAKE_UP_AGAIN, "As the second was cancelled"));
        check("closed is closed", () -> assertThat(cancelled.state()).isEqualTo(RequestState.CANCELLED));
        Stage.Cast zephyr = stage.tenant("Zéphyr Mobile SARL");
        RequestDetails theirs = zephyr.as(
                Role.REQUEST_HANDLER,
                () -> requests.record(
                        first.id(), wanted(RequestSource.SCREEN, new NewIdentity(IdentityType.EMAIL, KARI))));
        check("the same id and person at another tenant", () -> {
            assertThat(theirs.state()).isEqualTo(RequestState.RECEIVED);
            assertThat(theirs.alike()).isEmpty();
            assertThat(unlinked(details(first.id()))).isEqualTo(unlinked(done));
        });
        report("doors of the first case");
    }

    private void check(String what, Runnable holds) {
        attempts++;
        Throwable wrong = catchThrowable(holds::run);
        if (wrong != null) {
            around.add(what + ": " + wrong.getMessage());
        }
    }

    private void refused(String what, Class<? extends Throwable> by, Role role, Runnable attempt) {
        check(what, () -> assertThat(catchThrowable(() -> {
                    if (role == null) {
                        attempt.run();
                    } else {
                        nordlys.as(role, attempt);
                    }
                }))
                .isInstanceOf(by));
    }

    private void report(String what) {
        System.out.printf("X-6, %s: %d attempts, %d around a check%n", what, attempts, around.size());
        assertThat(around).isEmpty();
        assertThat(attempts).isGreaterThan(15);
    }

    /** Without what is only shown beside it. */
    private static Object unlinked(RequestDetails request) {
        return List.of(
                request.version(),
                request.state(),
                request.type(),
                request.regulation(),
                request.identities(),
                request.clocks(),
                request.waits(),
                request.timeline(),
                String.valueOf(request.extension()),
                String.valueOf(request.outcome()),
                String.valueOf(request.closing()),
                String.valueOf(request.app()),
                String.valueOf(request.assignee()));
    }

    private List<UUID> found(String identifier) {
        String key = nordlys.as(Role.AUDITOR, () -> requests.searchKey(identifier));
        RequestFilter filter = new RequestFilter(null, null, null, false, false, null, null, key);
        return nordlys.as(Role.AUDITOR, () -> requests.list(filter, null)).items().stream()
                .map(RequestSummary::id)
                .toList();
    }

    private RequestDetails in(RequestState state) {
        return switch (state) {
            case RECEIVED -> record(RequestType.ERASURE, KARI);
            case IN_PROGRESS -> lead(in(RequestState.RECEIVED), RequestStep.START, "");
            case NEEDS_INPUT -> lead(in(RequestState.RECEIVED), RequestStep.ASK, "Which account?");
            case CANCELLED -> lead(in(RequestState.RECEIVED), RequestStep.CANCEL, "");
            case REFUSED -> lead(in(RequestState.RECEIVED), RequestStep.REFUSE, "Ninth time");
            case AWAITING_DECISION -> lead(in(RequestState.IN_PROGRESS), RequestStep.REPORT_OBSTACLE, "Tapes");
            case COMPLETED -> lead(in(RequestState.IN_PROGRESS), RequestStep.COMPLETE, "Deleted");
            case PARTLY_COMPLETED -> lead(in(RequestState.IN_PROGRESS), RequestStep.COMPLETE_PARTLY, "But for tapes");
            case NO_DATA_FOUND -> lead(in(RequestState.IN_PROGRESS), RequestStep.FIND_NOTHING, "Looked everywhere");
            case FAILED -> lead(in(RequestState.IN_PROGRESS), RequestStep.FAIL, "System gone");
        };
    }

    private RequestDetails lead(RequestDetails seen, RequestStep step, String words) {
        Supplier<RequestDetails> taken = () -> steps.take(
                seen.id(), seen.version(), new StepTaken(step, words, RefusalGround.EXCESSIVE, Obstacle.IMPRACTICAL));
        return Role.PRIVACY_LEAD.atHome().contains(step.permission())
                ? nordlys.as(Role.PRIVACY_LEAD, taken)
                : TenantScope.as(visitor(), taken);
    }

    private RequestDetails waiting(RequestDetails seen) {
        return as(
                Role.REQUEST_HANDLER,
                () -> steps.beginWaiting(
                        seen.id(), seen.version(), LocalDate.parse("2026-11-22"), "Proof of the account"));
    }

    private Actor visitor() {
        return TenantScope.as(
                stage.staff(Role.SUPPORT),
                () -> support.enter(Ids.next(), nordlys.id(), new Entry("Stuck", "T-1", Duration.ofHours(1))));
    }

    private <T> T as(Role role, Supplier<T> work) {
        return nordlys.as(role, work);
    }

    private RequestDetails details(UUID id) {
        return nordlys.as(Role.AUDITOR, () -> requests.details(id));
    }

    private RequestDetails record(RequestType type, String email) {
        return as(
                Role.REQUEST_HANDLER,
                () -> requests.record(
                        Ids.next(),
                        new NewRequest(
                                type,
                                Regulation.GDPR,
                                RequestSource.SCREEN,
                                SUBMITTED,
                                List.of(new NewIdentity(IdentityType.EMAIL, email)),
                                null,
                                null)));
    }

    private RequestDetails record(UUID id, RequestSource source, NewIdentity... identities) {
        return as(Role.REQUEST_HANDLER, () -> requests.record(id, wanted(source, identities)));
    }

    /** To MetricWorks' help address. */
    private static NewRequest mailed(NewIdentity identity) {
        return new NewRequest(
                RequestType.ERASURE,
                Regulation.GDPR,
                RequestSource.EMAIL,
                SUBMITTED,
                SUBMITTED,
                List.of(identity),
                null,
                null);
    }

    private static NewRequest wanted(RequestSource source, NewIdentity... identities) {
        return new NewRequest(RequestType.ERASURE, Regulation.GDPR, source, SUBMITTED, List.of(identities), null, null);
    }

    private static String sha256(String email) {
        try {
            byte[] plain = email.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(plain));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
