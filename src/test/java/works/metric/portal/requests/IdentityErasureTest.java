package works.metric.portal.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import works.metric.portal.AuditRows;
import works.metric.portal.JobsForTests;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.AccessDenied;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.Role;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantId;
import works.metric.portal.letters.Letter;
import works.metric.portal.letters.LetterService;
import works.metric.portal.tenant.TenantDirectory;
import works.metric.portal.tenant.TenantService;

/** The identifiers of a closed case go when their time is over, and with them all that leads to the person. */
@PortalTest
class IdentityErasureTest {

    private static final String PERSON = "kari@person.example";
    /** The night after the last of twelve months: 24 November 2027, 02:30 in Oslo. */
    private static final Instant NIGHT = Instant.parse("2027-11-24T01:30:00Z");

    @Autowired
    private Stage stage;

    @Autowired
    private RequestService requests;

    @Autowired
    private RequestWorkService steps;

    @Autowired
    private RequestRetentionService retention;

    @Autowired
    private RequestBulkService bulks;

    @Autowired
    private LetterService letters;

    @Autowired
    private IdentityErasure erasure;

    @Autowired
    private RetentionNight night;

    @Autowired
    private SchedulerClient scheduler;

    @Autowired
    private JobsForTests jobs;

    @Autowired
    private TenantDirectory tenants;

    @Autowired
    private AuditRows audit;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private TestClock clock;

    @Autowired
    private SubjectRequestRepository rows;

    @Autowired
    private RequestRetentionRepository retentions;

    @Autowired
    private CaseFile file;

    @Autowired
    private ObjectProvider<IdentityKeeper> keepers;

    @Autowired
    private TenantService tenantService;

    @Autowired
    private ScopedTransaction transaction;

    @Autowired
    private ApplicationEventPublisher events;

    private Stage.Cast nordlys;
    private Stage.Cast zephyr;

    @BeforeEach
    void twoTenants() {
        clock.set(TestClock.START);
        nordlys = stage.tenant("Nordlys Spill AS");
        zephyr = stage.tenant("Zéphyr Mobile SARL");
    }

    @Test
    void identifiersAreThereForTwelveMonthsAndThenGoneWhileTheCaseStays() {
        RequestDetails closed = refused(nordlys);
        RequestDetails open = record(nordlys);
        String key = nordlys.as(Role.REQUEST_HANDLER, () -> requests.searchKey(PERSON));

        clock.set(NIGHT.minus(Duration.ofDays(1)));
        runNight(nordlys);
        assertThat(read(nordlys, closed).identities()).hasSize(2);
        clock.set(NIGHT);
        runNight(nordlys);

        RequestDetails after = read(nordlys, closed);
        assertThat(after.identities()).isEmpty();
        assertThat(after.identitiesErasedOn()).isEqualTo(LocalDate.of(2027, 11, 24));
        assertThat(after.reference()).isEqualTo(closed.reference());
        assertThat(after.refusal()).isEqualTo(closed.refusal());
        assertThat(after.timeline())
                .extracting(TimelineEntry::kind)
                .containsExactly(TimelineKind.RECORDED, TimelineKind.REFUSED, TimelineKind.IDENTITIES_ERASED);
        assertThat(audit.actionsOn(nordlys, closed.id()))
                .containsExactly("request.recorded", "request.refused", "request.identities-erased");
        assertThat(stored(nordlys, closed)).isZero();
        assertThat(read(nordlys, open).identities()).hasSize(2);
        assertThat(read(nordlys, open).identitiesErasedOn()).isNull();
        RequestFilter person = new RequestFilter(null, null, null, false, false, null, null, key);
        assertThat(nordlys.as(Role.AUDITOR, () -> requests.list(person, null)).items())
                .extracting(RequestSummary::id)
                .containsExactly(open.id());
        UUID gone = closed.identities().getFirst().id();
        assertThatThrownBy(() -> nordlys.as(Role.REQUEST_HANDLER, () -> requests.reveal(closed.id(), gone)))
                .isInstanceOf(works.metric.portal.access.NotFound.class);
        assertThat(nordlys.as(
                                Role.PRIVACY_LEAD,
                                () -> letters.make(
                                        closed.id(), Objects.requireNonNull(Letter.REFUSAL), java.util.Locale.ENGLISH))
                        .name())
                .isNotEmpty();
    }

    @Test
    void eachTenantHasItsOwnRetention() {
        RequestDetails ours = refused(nordlys);
        RequestDetails theirs = refused(zephyr);
        RetentionDetails before = nordlys.as(Role.AUDITOR, () -> retention.current());
        assertThat(before).isEqualTo(new RetentionDetails(-1, RequestRetentionService.DEFAULT_MONTHS, false));

        RetentionDetails chosen = nordlys.as(Role.PRIVACY_LEAD, () -> retention.change(before.version(), 1));
        assertThat(chosen.months()).isEqualTo(1);
        clock.set(Instant.parse("2026-12-24T01:30:00Z"));
        runNight(nordlys);
        runNight(zephyr);

        assertThat(read(nordlys, ours).identitiesErasedOn()).isEqualTo(LocalDate.of(2026, 12, 24));
        assertThat(read(zephyr, theirs).identities()).hasSize(2);
        assertThat(audit.actionsOn(nordlys, nordlys.id().value())).contains("request-retention.changed");
        assertThat(audit.actionsOn(zephyr, zephyr.id().value())).doesNotContain("request-retention.changed");
        assertThatThrownBy(() -> nordlys.as(Role.TENANT_ADMIN, () -> retention.change(before.version(), 2)))
                .isInstanceOf(Stale.class);
        assertThat(nordlys.as(Role.TENANT_ADMIN, () -> retention.change(chosen.version(), 0))
                        .months())
                .isZero();
        for (int wrong : List.of(-1, 37)) {
            assertThatThrownBy(() -> nordlys.as(Role.PRIVACY_LEAD, () -> retention.change(1, wrong)))
                    .isInstanceOf(Invalid.class);
        }
        for (Role role : List.of(Role.REQUEST_HANDLER, Role.AUDITOR)) {
            assertThatThrownBy(() -> nordlys.as(role, () -> retention.change(1, 6)))
                    .isInstanceOf(AccessDenied.class);
        }
    }

    @Test
    void nothingKeptLongerNoughtMeansTheNightAfterTheDay() {
        nordlys.as(Role.PRIVACY_LEAD, () -> retention.change(-1, 0));
        RequestDetails closed = refused(nordlys);

        clock.set(Instant.parse("2026-11-23T22:59:00Z"));
        assertThat(erasure.erase(nordlys.id())).isZero();
        clock.set(Instant.parse("2026-11-23T23:00:00Z"));
        assertThat(erasure.erase(nordlys.id())).isEqualTo(1);
        assertThat(erasure.erase(nordlys.id())).isZero();

        assertThat(read(nordlys, closed).identitiesErasedOn()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(audit.actionsOn(nordlys, closed.id()))
                .filteredOn(action -> action.equals("request.identities-erased"))
                .hasSize(1);
    }

    @Test
    void jobThatDiesInTheMiddleIsTakenUpAgainAndNoCaseIsHalfErased() {
        List<RequestDetails> closed =
                Stream.generate(() -> refused(nordlys)).limit(4).toList();
        clock.set(NIGHT);
        int[] left = {2};
        IdentityKeeper dying = request -> {
            if (left[0]-- == 0) {
                throw new ThreadDeathOfTests();
            }
        };
        IdentityErasure dies =
                new IdentityErasure(rows, retentions, file, withLast(dying), tenantService, transaction, events, clock);

        assertThatThrownBy(() -> dies.erase(nordlys.id())).isInstanceOf(ThreadDeathOfTests.class);

        long whole = closed.stream().filter(one -> stored(nordlys, one) == 2).count();
        long gone = closed.stream().filter(one -> stored(nordlys, one) == 0).count();
        assertThat(List.of(gone, whole)).containsExactly(2L, 2L);
        assertThat(closed.stream().filter(one -> read(nordlys, one).identitiesErasedOn() != null))
                .hasSize(2);
        runNight(nordlys);
        assertThat(closed).allSatisfy(one -> {
            assertThat(stored(nordlys, one)).isZero();
            assertThat(audit.actionsOn(nordlys, one.id()))
                    .filteredOn(action -> action.equals("request.identities-erased"))
                    .hasSize(1);
        });
        System.out.println("Erasure that died: " + gone + " of 4 cases erased, 0 half erased; all after the next run");
    }

    /** What goes wrong with one case keeps none of the others, and is tried again. */
    @Test
    void faultOfOneCaseDoesNotKeepTheOthers() {
        List<RequestDetails> closed =
                Stream.generate(() -> refused(nordlys)).limit(3).toList();
        clock.set(NIGHT);
        UUID bad = closed.get(1).id();
        IdentityErasure faulty = new IdentityErasure(
                rows,
                retentions,
                file,
                withLast(request -> {
                    if (request.equals(bad)) {
                        throw new IllegalStateException("Cannot erase this one");
                    }
                }),
                tenantService,
                transaction,
                events,
                clock);

        assertThatThrownBy(() -> faulty.erase(nordlys.id())).hasMessage("Cannot erase this one");

        assertThat(closed.stream().filter(one -> stored(nordlys, one) == 0)).hasSize(2);
        assertThat(stored(nordlys, closed.get(1))).isEqualTo(2);
    }

    @Test
    void failedCaseIsNotTakenUpAgainWithoutAPerson() {
        RequestDetails received = record(nordlys);
        RequestDetails started = nordlys.as(
                Role.REQUEST_HANDLER,
                () -> steps.take(received.id(), received.version(), StepTaken.of(RequestStep.START)));
        works.metric.portal.access.Actor support = visitOf(nordlys);
        works.metric.portal.access.TenantScope.as(
                support, () -> steps.take(started.id(), started.version(), StepTaken.of(RequestStep.FAIL, "Stuck")));
        clock.set(NIGHT);
        runNight(nordlys);
        RequestDetails erased = read(nordlys, started);

        assertThatThrownBy(() -> nordlys.as(
                        Role.PRIVACY_LEAD,
                        () -> steps.take(
                                erased.id(), erased.version(), StepTaken.of(RequestStep.TAKE_UP_AGAIN, "Again"))))
                .isInstanceOfSatisfying(Invalid.class, invalid -> assertThat(
                                invalid.problems().getFirst().key())
                        .isEqualTo("requests.rule.erased"));
    }

    @Test
    void stepForManyKeepsNoKeyToThePerson() {
        record(nordlys);
        String key = nordlys.as(Role.REQUEST_HANDLER, () -> requests.searchKey(PERSON));
        RequestFilter person = new RequestFilter(null, null, null, false, false, null, null, key);
        UUID bulk = Ids.next();
        nordlys.as(
                Role.REQUEST_HANDLER,
                () -> bulks.begin(bulk, NewBulk.of(BulkStep.ASSIGN_TO_ME, BulkScope.allOf(person))));

        assertThat(database.queryForObject(
                        "select filter_text from request_bulk where tenant_id = ? and id = ?",
                        String.class,
                        bytes(nordlys.id().value()),
                        bytes(bulk)))
                .isEmpty();
    }

    @Test
    void nightGivesEachTenantOneJob() {
        // Far ahead, so that nothing of it is due in another test.
        clock.set(Instant.parse("2400-01-01T02:30:00Z"));
        int all = 0;
        List<TenantId> some = tenants.after(null, 200);
        List<TenantId> every = new java.util.ArrayList<>();
        while (!some.isEmpty()) {
            every.addAll(some);
            some = tenants.after(some.getLast(), 200);
        }
        try {
            int planned = night.plan(scheduler);
            assertThat(planned).isPositive().isLessThanOrEqualTo(every.size());
            assertThat(night.plan(scheduler)).isZero();
            for (TenantId tenant : List.of(nordlys.id(), zephyr.id())) {
                assertThat(scheduler.getScheduledExecution(RetentionJob.TENANT.instanceId(tenant.toString())))
                        .isPresent();
                all++;
            }
        } finally {
            every.forEach(tenant -> scheduler
                    .getScheduledExecution(RetentionJob.TENANT.instanceId(tenant.toString()))
                    .ifPresent(job -> scheduler.cancel(RetentionJob.TENANT.instanceId(tenant.toString()))));
        }
        assertThat(all).isEqualTo(2);
        assertThat(every).contains(nordlys.id(), zephyr.id()).doesNotHaveDuplicates();
    }

    /** A job's death as the test sees it. */
    private static final class ThreadDeathOfTests extends Error {
        private static final long serialVersionUID = 1;
    }

    private ObjectProvider<IdentityKeeper> withLast(IdentityKeeper last) {
        return new ObjectProvider<>() {
            @Override
            public Stream<IdentityKeeper> orderedStream() {
                return Stream.concat(keepers.orderedStream(), Stream.of(last));
            }
        };
    }

    private void runNight(Stage.Cast tenant) {
        RetentionJob.schedule(scheduler, tenant.id(), clock.instant());
        jobs.runDue();
    }

    private works.metric.portal.access.Actor visitOf(Stage.Cast tenant) {
        return visits.visit(tenant);
    }

    @Autowired
    private works.metric.portal.results.ResultStage visits;

    private RequestDetails refused(Stage.Cast tenant) {
        RequestDetails received = record(tenant);
        return tenant.as(
                Role.PRIVACY_LEAD,
                () -> steps.take(
                        received.id(), received.version(), StepTaken.refuse(RefusalGround.OTHER, "Not a customer")));
    }

    private RequestDetails record(Stage.Cast tenant) {
        return tenant.as(
                Role.REQUEST_HANDLER,
                () -> requests.record(
                        Ids.next(),
                        new NewRequest(
                                RequestType.ERASURE,
                                Regulation.GDPR,
                                RequestSource.SCREEN,
                                clock.instant().minus(Duration.ofHours(1)),
                                List.of(
                                        new NewIdentity(IdentityType.EMAIL, PERSON),
                                        new NewIdentity(IdentityType.CONTROLLER_CUSTOMER_ID, "cust-1")),
                                null,
                                null)));
    }

    private RequestDetails read(Stage.Cast tenant, RequestDetails request) {
        return tenant.as(Role.AUDITOR, () -> requests.details(request.id()));
    }

    private int stored(Stage.Cast tenant, RequestDetails request) {
        return Objects.requireNonNull(database.queryForObject(
                "select count(*) from subject_request_identity where tenant_id = ? and request_id = ?",
                Integer.class,
                bytes(tenant.id().value()),
                bytes(request.id())));
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
