package works.metric.portal.subprocessors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import works.metric.portal.JobsForTests;
import works.metric.portal.MailForTests;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Role;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.access.Stale;
import works.metric.portal.tenant.Contract.Authorisation;

/** That a mail arrived or was read makes nobody's screen stale; that somebody decided does. */
@PortalTest
class NoticeProofsTest {

    private static final int AT_ONCE = 6;

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private Stage stage;

    @Autowired
    private TestClock clock;

    @Autowired
    private JobsForTests jobs;

    @Autowired
    private SubprocessorNoticeService notices;

    @Autowired
    private SubprocessorProgressService progress;

    @Autowired
    private NoticeProofs proofs;

    @Autowired
    private ScopedTransaction transaction;

    private ChangeStage going;
    private Stage.Cast nordlys;

    @BeforeEach
    void setUp() {
        // Long before the other tests: their tenants are opened after each sending here, and so not told.
        clock.set(Instant.parse("2019-11-23T09:00:00Z"));
        going = new ChangeStage(portal);
        nordlys = stage.tenant("Nordlys Spill AS");
    }

    @Test
    void mailThatArrivesWhileTheLeadReadsLeavesTheObjectionPossible() {
        UUID notice = sent();
        long seen = version(notice);
        assertThat(steps(notice)).as("no mail server was there").isEmpty();

        try (MailForTests mail = MailForTests.up()) {
            clock.advance(Duration.ofMinutes(5));
            jobs.runDue();
        }
        assertThat(steps(notice)).containsOnly(NoticeStepKind.DELIVERED).hasSize(2);
        nordlys.as(Role.PRIVACY_LEAD, () -> notices.object(notice, seen, "No data to the USA."));

        assertThat(steps(notice)).endsWith(NoticeStepKind.OBJECTED);
    }

    @Test
    void colleagueWhoReadsItMeanwhileLeavesTheObjectionPossible() {
        UUID notice = sent();
        long seen = nordlys.as(Role.PRIVACY_LEAD, () -> notices.open(notice))
                .summary()
                .version();
        nordlys.as(Role.AUDITOR, () -> notices.open(notice));
        nordlys.as(Role.TENANT_ADMIN, () -> notices.open(notice));

        NoticeFull objected = nordlys.as(Role.PRIVACY_LEAD, () -> notices.object(notice, seen, "Ground"));
        assertThat(objected.summary().standing()).isEqualTo(NoticeStanding.OBJECTED);

        long open = objected.summary().version();
        delivered(notice, "Late <late@example>");
        going.asOfficer(() -> progress.answer(notice, nordlys.id(), open, Answer.NONE, "We have nothing else."));
        assertThat(steps(notice))
                .containsExactly(
                        NoticeStepKind.READ,
                        NoticeStepKind.READ,
                        NoticeStepKind.READ,
                        NoticeStepKind.OBJECTED,
                        NoticeStepKind.DELIVERED,
                        NoticeStepKind.ANSWERED_NONE);
    }

    @Test
    void whateverSomebodyDecidesMakesOtherScreensStale() {
        Stage.Cast asked = going.tenant("Asked", Authorisation.SPECIFIC, 14, "Europe/Oslo");
        UUID notice = sent();
        long first = version(asked, notice);
        asked.as(Role.TENANT_ADMIN, () -> notices.consent(notice, first));
        assertThatThrownBy(() -> asked.as(Role.PRIVACY_LEAD, () -> notices.object(notice, first, "Ground")))
                .isInstanceOf(Stale.class);

        long second = version(asked, notice);
        asked.as(Role.PRIVACY_LEAD, () -> notices.object(notice, second, "Ground"));
        assertThatThrownBy(() -> asked.as(Role.TENANT_ADMIN, () -> notices.withdraw(notice, second, null)))
                .isInstanceOf(Stale.class);
        long third = version(asked, notice);
        going.asOfficer(() -> progress.answer(notice, asked.id(), third, Answer.ALTERNATIVE, "Hashed."));
        assertThatThrownBy(() -> asked.as(Role.TENANT_ADMIN, () -> notices.leave(notice, third, "We go.")))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(
                        () -> going.asOfficer(() -> progress.answer(notice, asked.id(), third, Answer.NONE, "Or not.")))
                .isInstanceOf(Stale.class);
        long fourth = version(asked, notice);
        asked.as(Role.TENANT_ADMIN, () -> notices.withdraw(notice, fourth, null));
        assertThatThrownBy(() -> asked.as(Role.TENANT_ADMIN, () -> notices.consent(notice, fourth)))
                .isInstanceOf(Stale.class);
    }

    @Test
    void ofTwoColleaguesWhoDecideAtOnceOneIsToldThatTheOtherWasFirst() throws Exception {
        Stage.Cast asked = going.tenant("Asked", Authorisation.SPECIFIC, 14, "Europe/Oslo");
        UUID notice = sent();
        long seen = version(asked, notice);

        List<@Nullable Throwable> faults = atOnce(List.of(
                () -> asked.as(Role.PRIVACY_LEAD, () -> notices.object(notice, seen, "Ground")),
                () -> asked.as(Role.TENANT_ADMIN, () -> notices.consent(notice, seen))));

        assertThat(faults).filteredOn(fault -> fault == null).hasSize(1);
        assertThat(faults).filteredOn(fault -> fault != null).hasOnlyElementsOfType(Stale.class);
        assertThat(steps(asked, notice)).hasSize(1);
    }

    @Test
    void proofsThatComeTogetherAndADecisionAmongThemAreAllOnRecord() throws Exception {
        UUID notice = sent();
        long seen = version(notice);
        List<Callable<?>> all = new ArrayList<>();
        IntStream.range(0, AT_ONCE)
                .forEach(number -> all.add(() -> {
                    delivered(notice, "Person " + number);
                    return true;
                }));
        all.add(() -> nordlys.as(Role.AUDITOR, () -> notices.open(notice)));
        all.add(() -> nordlys.as(Role.PRIVACY_LEAD, () -> notices.object(notice, seen, "Ground")));

        assertThat(atOnce(all)).containsOnlyNulls();

        List<NoticeStepDetails> course =
                nordlys.as(Role.PRIVACY_LEAD, () -> notices.byId(notice)).steps();
        assertThat(course)
                .extracting(NoticeStepDetails::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, AT_ONCE + 2).boxed().toList());
        assertThat(course)
                .filteredOn(step -> step.kind() == NoticeStepKind.DELIVERED)
                .extracting(NoticeStepDetails::words)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, AT_ONCE)
                        .mapToObj(number -> "Person " + number)
                        .toList());
        assertThat(version(notice)).isEqualTo(seen + 1);
    }

    private UUID sent() {
        return going.sent(going.adding(
                Ids.next(), ChangeStage.entry("Cloud", "US", TransferMechanism.SCC), LocalDate.of(2019, 11, 24)));
    }

    private void delivered(UUID notice, String to) {
        transaction.as(Actor.system("notices", nordlys.id()), () -> proofs.delivered(notice, to));
    }

    private long version(UUID notice) {
        return version(nordlys, notice);
    }

    private long version(Stage.Cast tenant, UUID notice) {
        return tenant.as(Role.PRIVACY_LEAD, () -> notices.byId(notice))
                .summary()
                .version();
    }

    private List<NoticeStepKind> steps(UUID notice) {
        return steps(nordlys, notice);
    }

    private List<NoticeStepKind> steps(Stage.Cast tenant, UUID notice) {
        return tenant.as(Role.PRIVACY_LEAD, () -> notices.byId(notice)).steps().stream()
                .map(NoticeStepDetails::kind)
                .toList();
    }

    /** Begins all of them in the same moment. @return of each its fault, or null */
    private static List<@Nullable Throwable> atOnce(List<Callable<?>> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(work.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            List<Future<?>> running = new ArrayList<>();
            for (Callable<?> one : work) {
                running.add(threads.submit(() -> {
                    start.await(30, TimeUnit.SECONDS);
                    return one.call();
                }));
            }
            List<@Nullable Throwable> faults = new ArrayList<>();
            for (Future<?> one : running) {
                try {
                    one.get(60, TimeUnit.SECONDS);
                    faults.add(null);
                } catch (ExecutionException fault) {
                    faults.add(fault.getCause());
                }
            }
            return faults;
        }
    }
}
