package works.metric.portal.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.AccessDenied;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Role;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantScope;
import works.metric.portal.support.Entry;
import works.metric.portal.support.SupportAccessService;

@PortalTest
class RequestWorkServiceTest {

    private static final String KARI = "Kari.Nordmann@nordlys.example";

    @Autowired
    private Stage stage;

    @Autowired
    private RequestService requests;

    @Autowired
    private RequestWorkService steps;

    @Autowired
    private SupportAccessService support;

    @Autowired
    private TestClock clock;

    private Stage.Cast nordlys;

    @BeforeEach
    void mondayMorning() {
        clock.set(TestClock.START);
        nordlys = stage.tenant("Nordlys Spill AS");
    }

    @Test
    void everyStepDoesWhatTheTableSaysAndNothingElse() {
        int allowed = 0;
        List<String> wrong = new ArrayList<>();
        for (RequestState from : RequestState.values()) {
            for (RequestStep step : RequestStep.values()) {
                RequestDetails seen = in(from);
                RequestState after = from;
                try {
                    after = lead(seen, step, "Words").state();
                    allowed++;
                } catch (Invalid notNow) {
                    // As it was.
                }
                RequestState wanted = step.isPossibleIn(from) ? step.to() : from;
                if (after != wanted) {
                    wrong.add(from + " " + step + " leads to " + after);
                }
            }
        }
        assertThat(wrong).isEmpty();
        int inTheTable = Stream.of(RequestStep.values())
                .mapToInt(step -> step.from().size())
                .sum();
        assertThat(allowed).isGreaterThanOrEqualTo(inTheTable).isGreaterThan(15);
    }

    @Test
    void eachRoleTakesTheStepsItsPermissionsAllow() {
        for (Role role : List.of(Role.REQUEST_HANDLER, Role.PRIVACY_LEAD, Role.AUDITOR)) {
            for (RequestStep step : RequestStep.values()) {
                RequestDetails seen = in(step.from().iterator().next());
                Runnable attempt = () -> nordlys.as(role, () -> take(seen, step, "Words"));
                if (role.atHome().contains(step.permission())) {
                    attempt.run();
                } else {
                    assertThatThrownBy(attempt::run).as(role + " " + step).isInstanceOf(AccessDenied.class);
                }
            }
        }
    }

    @Test
    void nobodyOfMetricWorksRefusesOrDecides() {
        Set<RequestStep> decisions = EnumSet.noneOf(RequestStep.class);
        for (RequestStep step : RequestStep.values()) {
            if (!Role.SUPPORT.visiting().contains(step.permission())) {
                decisions.add(step);
            }
        }
        assertThat(decisions).containsExactlyInAnyOrder(RequestStep.REFUSE, RequestStep.GO_ON);
    }

    @Test
    void whatHasToBeSaidIsAskedForByName() {
        RequestDetails received = in(RequestState.RECEIVED);
        RequestDetails started = in(RequestState.IN_PROGRESS);

        assertThatThrownBy(() -> nordlys.as(
                        Role.PRIVACY_LEAD,
                        () -> steps.take(received.id(), received.version(), StepTaken.refuse(null, " "))))
                .isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(invalid.problems())
                        .extracting(Invalid.Problem::field)
                        .containsExactlyInAnyOrder("ground", "words"));
        Actor kari = kariOfSupport();
        assertThatThrownBy(() -> TenantScope.as(
                        kari, () -> steps.take(started.id(), started.version(), StepTaken.obstacle(null, "Tapes"))))
                .isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(invalid.problems())
                        .extracting(Invalid.Problem::field)
                        .containsExactly("obstacle"));
    }

    @Test
    void processorReportsAnObstacleAndOnlyTheControllerDecides() {
        RequestDetails started = in(RequestState.IN_PROGRESS);

        RequestDetails reported = TenantScope.as(
                kariOfSupport(),
                () -> steps.take(
                        started.id(),
                        started.version(),
                        StepTaken.obstacle(Obstacle.DISPROPORTIONATE_EFFORT, "Only on tape until March")));
        assertThat(reported.state()).isEqualTo(RequestState.AWAITING_DECISION);
        assertThat(reported.obstacle()).isEqualTo(Obstacle.DISPROPORTIONATE_EFFORT);

        RequestDetails going = lead(reported, RequestStep.GO_ON, "Leave the tapes to their cycle");
        assertThat(going.state()).isEqualTo(RequestState.IN_PROGRESS);
    }

    @Test
    void failedRequestIsTakenUpAgainUnderTheSameDates() {
        RequestDetails failed = in(RequestState.FAILED);
        assertThat(failed.closing()).isNotNull();

        RequestDetails again = lead(failed, RequestStep.TAKE_UP_AGAIN, "Another identifier");

        assertThat(again.closing()).isNull();
        assertThat(again.outcome()).isNull();
        assertThat(again.clocks()).isEqualTo(failed.clocks());
        RequestFilter open = new RequestFilter(RequestState.IN_PROGRESS, null, false, null);
        assertThat(nordlys.as(Role.AUDITOR, () -> requests.list(open, null)).items())
                .extracting(RequestSummary::id)
                .containsExactly(again.id());
    }

    @Test
    void controllerTakesMoreTimeOnceInsideTheFirstMonth() {
        RequestDetails seen = record(RequestType.ACCESS, KARI);
        clock.set(Instant.parse("2026-12-20T22:59:59Z"));

        RequestDetails extended =
                nordlys.as(Role.PRIVACY_LEAD, () -> steps.extend(seen.id(), seen.version(), "Data in eleven systems"));

        assertThat(extended.clocks().legal()).isEqualTo("2027-02-20");
        assertThat(extended.extension())
                .isEqualTo(new Extension(LocalDate.parse("2026-12-20"), "Data in eleven systems"));
        assertThatThrownBy(() -> nordlys.as(
                        Role.PRIVACY_LEAD, () -> steps.extend(extended.id(), extended.version(), "And again")))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> nordlys.as(
                        Role.REQUEST_HANDLER, () -> steps.extend(extended.id(), extended.version(), "By me")))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void aSecondAfterTheFirstMonthIsTooLateForMoreTime() {
        RequestDetails seen = record(RequestType.ACCESS, KARI);
        clock.set(Instant.parse("2026-12-20T23:00:00Z"));

        assertThatThrownBy(
                        () -> nordlys.as(Role.PRIVACY_LEAD, () -> steps.extend(seen.id(), seen.version(), "Too late")))
                .isInstanceOf(Invalid.class);
        assertThat(details(seen)).isEqualTo(seen);
    }

    @Test
    void waitingForThePersonMovesNoDateAndTellsItsEffect() {
        RequestDetails seen = record(RequestType.ACCESS, KARI);
        RequestDetails waits = nordlys.as(
                Role.REQUEST_HANDLER,
                () -> steps.beginWaiting(
                        seen.id(), seen.version(), LocalDate.parse("2026-11-21"), "Proof of the account"));
        clock.set(TestClock.START.plus(Duration.ofDays(7)));
        RequestDetails over = nordlys.as(
                Role.REQUEST_HANDLER,
                () -> steps.endWaiting(waits.id(), waits.version(), LocalDate.parse("2026-11-28")));

        assertThat(over.clocks()).isEqualTo(seen.clocks());
        assertThat(over.waits())
                .extracting(Waiting::from, Waiting::until, Waiting::reason)
                .containsExactly(
                        tuple(LocalDate.parse("2026-11-21"), LocalDate.parse("2026-11-28"), "Proof of the account"));
        assertThat(Waiting.effect(over.clocks().legal(), over.waits(), LocalDate.parse("2026-11-30")))
                .isEqualTo("2026-12-27");
    }

    @Test
    void waitingHasItsOrder() {
        RequestDetails seen = record(RequestType.ACCESS, KARI);
        for (String from : List.of("2026-11-19", "2026-11-24")) {
            assertThatThrownBy(() -> nordlys.as(
                            Role.REQUEST_HANDLER,
                            () -> steps.beginWaiting(seen.id(), seen.version(), LocalDate.parse(from), "Proof")))
                    .as(from)
                    .isInstanceOf(Invalid.class);
        }
        assertThatThrownBy(() -> nordlys.as(
                        Role.REQUEST_HANDLER,
                        () -> steps.endWaiting(seen.id(), seen.version(), LocalDate.parse("2026-11-23"))))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void caseIsTakenAndGivenBack() {
        RequestDetails seen = record(RequestType.ACCESS, KARI);

        RequestDetails mine = nordlys.as(Role.REQUEST_HANDLER, () -> steps.assignToMe(seen.id(), seen.version()));
        RequestFilter onlyMine = new RequestFilter(null, null, null, false, true, null, null, null);

        assertThat(mine.assignee()).isNotNull();
        assertThat(nordlys.as(Role.REQUEST_HANDLER, () -> requests.list(onlyMine, null))
                        .items())
                .hasSize(1);
        assertThat(nordlys.as(Role.PRIVACY_LEAD, () -> requests.list(onlyMine, null))
                        .items())
                .isEmpty();
        assertThatThrownBy(() -> nordlys.as(Role.PRIVACY_LEAD, () -> steps.assignToMe(seen.id(), seen.version())))
                .isInstanceOf(Stale.class);
        assertThat(nordlys.as(Role.REQUEST_HANDLER, () -> steps.giveBack(mine.id(), mine.version()))
                        .assignee())
                .isNull();
    }

    @Test
    void remarkForOnesOwnSideIsNeverSeenByTheOther() {
        RequestDetails seen = record(RequestType.ACCESS, KARI);
        Actor kari = kariOfSupport();
        UUID id = Ids.next();

        nordlys.as(Role.REQUEST_HANDLER, () -> steps.comment(seen.id(), id, "Ours", true));
        nordlys.as(Role.REQUEST_HANDLER, () -> steps.comment(seen.id(), id, "Ours", true));
        nordlys.as(Role.REQUEST_HANDLER, () -> steps.comment(seen.id(), Ids.next(), "For both", false));
        RequestDetails theirs =
                TenantScope.as(kari, () -> steps.comment(seen.id(), Ids.next(), "MetricWorks' own", true));

        assertThat(texts(theirs)).containsExactly("For both", "MetricWorks' own");
        assertThat(texts(details(seen))).containsExactly("Ours", "For both");
    }

    @Test
    void samePersonIsRecognisedWhateverTheSpellingAndTheHash() {
        RequestDetails first = record(RequestType.ERASURE, KARI);
        RequestDetails shouted = record(RequestType.ERASURE, " KARI.NORDMANN@NORDLYS.EXAMPLE ");
        RequestDetails hashed =
                record(RequestType.ERASURE, new NewIdentity(IdentityType.EMAIL, IdentityFormat.SHA256, sha256(KARI)));
        RequestDetails otherKind = record(RequestType.ACCESS, KARI);
        record(RequestType.ERASURE, "ola@nordlys.example");

        assertThat(details(first).alike()).extracting(Alike::id).containsExactly(shouted.id(), hashed.id());
        assertThat(hashed.alike()).extracting(Alike::id).containsExactly(first.id(), shouted.id());
        assertThat(otherKind.alike()).isEmpty();
    }

    @Test
    void samePersonOfAnotherTenantIsAStranger() {
        Stage.Cast zephyr = stage.tenant("Zéphyr Mobile SARL");
        RequestDetails ours = record(RequestType.ERASURE, KARI);
        RequestDetails theirs = zephyr.as(
                Role.REQUEST_HANDLER,
                () -> requests.record(
                        Ids.next(), wanted(RequestType.ERASURE, new NewIdentity(IdentityType.EMAIL, KARI))));

        assertThat(theirs.alike()).isEmpty();
        String ourKey = nordlys.as(Role.AUDITOR, () -> requests.searchKey(KARI));
        String theirKey = zephyr.as(Role.AUDITOR, () -> requests.searchKey(KARI));
        assertThat(ourKey).isNotEqualTo(theirKey).doesNotContainIgnoringCase("kari");
        assertThat(found(nordlys, ourKey)).containsExactly(ours.id());
        assertThat(found(zephyr, ourKey)).isEmpty();
        assertThat(found(nordlys, theirKey)).isEmpty();
        assertThat(found(nordlys, "zz")).isEmpty();
    }

    /** Somebody of MetricWorks inside the tenant. */
    private Actor kariOfSupport() {
        return TenantScope.as(
                stage.staff(Role.SUPPORT),
                () -> support.enter(Ids.next(), nordlys.id(), new Entry("Stuck", "T-1", Duration.ofHours(1))));
    }

    private List<UUID> found(Stage.Cast tenant, String person) {
        RequestFilter filter = new RequestFilter(null, null, null, false, false, null, null, person);
        return tenant.as(Role.AUDITOR, () -> requests.list(filter, null)).items().stream()
                .map(RequestSummary::id)
                .toList();
    }

    private static List<@Nullable String> texts(RequestDetails request) {
        return request.timeline().stream()
                .filter(entry -> entry.kind() == TimelineKind.COMMENTED)
                .map(TimelineEntry::text)
                .toList();
    }

    private RequestDetails details(RequestDetails seen) {
        return nordlys.as(Role.AUDITOR, () -> requests.details(seen.id()));
    }

    /** A new request, led into a state by steps of the table. */
    private RequestDetails in(RequestState state) {
        return switch (state) {
            case RECEIVED -> record(RequestType.ERASURE, Ids.next() + "@nordlys.example");
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
        return Role.PRIVACY_LEAD.atHome().contains(step.permission())
                ? nordlys.as(Role.PRIVACY_LEAD, () -> take(seen, step, words))
                : TenantScope.as(kariOfSupport(), () -> take(seen, step, words));
    }

    private RequestDetails take(RequestDetails seen, RequestStep step, String words) {
        return steps.take(
                seen.id(), seen.version(), new StepTaken(step, words, RefusalGround.EXCESSIVE, Obstacle.IMPRACTICAL));
    }

    private RequestDetails record(RequestType type, String email) {
        return record(type, new NewIdentity(IdentityType.EMAIL, email));
    }

    private RequestDetails record(RequestType type, NewIdentity identity) {
        return nordlys.as(Role.REQUEST_HANDLER, () -> requests.record(Ids.next(), wanted(type, identity)));
    }

    private static NewRequest wanted(RequestType type, NewIdentity identity) {
        return new NewRequest(
                type,
                Regulation.GDPR,
                RequestSource.SCREEN,
                Instant.parse("2026-11-20T12:00:00Z"),
                List.of(identity),
                null,
                null);
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
