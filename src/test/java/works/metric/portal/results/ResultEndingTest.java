package works.metric.portal.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
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
import works.metric.portal.requests.CaseLedger;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.requests.RequestService;
import works.metric.portal.requests.TimelineEntry;
import works.metric.portal.requests.TimelineKind;

/** A package that has had its time is really gone: no piece, no key, and the fact that it was there. */
@PortalTest
class ResultEndingTest {

    private static final int MIB = ResultService.PIECE;

    @Autowired
    private Stage stage;

    @Autowired
    private ResultStage results;

    @Autowired
    private ResultService service;

    @Autowired
    private RequestService requests;

    @Autowired
    private JobsForTests jobs;

    @Autowired
    private AuditRows audit;

    @Autowired
    private TestClock clock;

    @Autowired
    private ResultRepository packages;

    @Autowired
    private PieceMarkRepository marks;

    @Autowired
    private CaseLedger ledger;

    @Autowired
    private ScopedTransaction transaction;

    @Autowired
    private ApplicationEventPublisher events;

    private Stage.Cast nordlys;
    private RequestDetails request;

    @BeforeEach
    void aTenant() {
        clock.set(TestClock.START);
        nordlys = stage.tenant("Nordlys Spill AS");
        request = results.inProgress(nordlys);
    }

    @Test
    void packageIsThereToTheEndOfItsLastDayAndThenReallyGone() {
        ResultDetails ready = results.uploaded(nordlys, request, Packages.of(3 * MIB, 1));

        clock.set(Instant.parse("2026-12-07T22:59:59Z"));
        jobs.runDue();
        assertThat(nordlys.as(Role.TENANT_ADMIN, () -> Packages.read(service.open(ready.id()))))
                .as("the last second of 7 December in Oslo")
                .hasSize(3 * MIB);
        clock.set(Instant.parse("2026-12-07T23:00:00Z"));
        assertThatThrownBy(() -> nordlys.as(Role.TENANT_ADMIN, () -> service.open(ready.id())))
                .as("though no job has run yet")
                .isInstanceOf(Invalid.class);
        jobs.runDue();

        assertGone(ready.id(), ResultState.EXPIRED);
        assertThat(only().sha256()).isEqualTo(ready.sha256());
        assertThat(only().downloads()).isEqualTo(1);
        assertThat(audit.actionsOn(nordlys, ready.id()))
                .containsExactly(
                        "result.begun", "result.ready", "result.downloaded", "result.expired", "result.erased");
        assertThat(nordlys.as(Role.AUDITOR, () -> requests.details(request.id()))
                        .timeline())
                .extracting(TimelineEntry::kind)
                .endsWith(TimelineKind.RESULT_EXPIRED);
    }

    @Test
    void jobThatDiesInTheMiddleIsTakenUpAgain() {
        ResultDetails ready = results.uploaded(nordlys, request, Packages.of((ResultEnding.BATCH + 4) * MIB, 1));
        clock.set(Instant.parse("2026-12-08T12:00:00Z"));
        ResultAddress address = new ResultAddress(nordlys.id(), ready.id(), ResultAddress.Reason.EXPIRY);
        ResultEnding dying = new ResultEnding(
                packages, new DyingMarks(marks, ResultEnding.BATCH + 2), ledger, transaction, events, clock);

        assertThatThrownBy(() -> dying.end(address)).hasMessage("The process dies here");

        assertThat(only().state()).isEqualTo(ResultState.EXPIRED);
        assertThat(only().removedAt()).isNull();
        assertThat(ResultRows.hasKey(ready.id())).isFalse();
        assertThat(ResultRows.pieces(ready.id())).isEqualTo(4);
        jobs.runDue();
        assertGone(ready.id(), ResultState.EXPIRED);
        assertThat(audit.actionsOn(nordlys, ready.id()))
                .containsExactly("result.begun", "result.ready", "result.expired", "result.erased");
    }

    /** Deletes so many pieces and then nothing more. */
    private static final class DyingMarks implements PieceMarkRepository {

        private final PieceMarkRepository marks;
        private int left;

        DyingMarks(PieceMarkRepository marks, int left) {
            this.marks = marks;
            this.left = left;
        }

        @Override
        public Integer last(UUID resultId) {
            return marks.last(resultId);
        }

        @Override
        public List<PieceMark> findByResultIdOrderByNumberDesc(UUID resultId, Limit limit) {
            return marks.findByResultIdOrderByNumberDesc(resultId, limit);
        }

        @Override
        public void delete(PieceMark piece) {
            if (left-- == 0) {
                throw new UnsupportedOperationException("The process dies here");
            }
            marks.delete(piece);
        }
    }

    @Test
    void uploadThatNobodyFinishesIsSweptAway() {
        UUID id = Ids.next();
        byte[] content = Packages.of(2 * MIB, 1);
        results.visiting(nordlys, () -> {
            service.begin(id, new NewResult(request.id(), "result.zip", content.length, null));
            return service.append(id, 0, Packages.piece(content, 0));
        });

        clock.advance(Duration.ofHours(24).minusSeconds(1));
        jobs.runDue();
        assertThat(ResultRows.pieces(id)).isEqualTo(1);
        clock.advance(Duration.ofSeconds(1));
        assertThatThrownBy(() -> results.visiting(nordlys, () -> service.append(id, 1, Packages.piece(content, 1))))
                .isInstanceOf(Invalid.class);
        jobs.runDue();

        assertGone(id, ResultState.REMOVED);
        assertThat(audit.actionsOn(nordlys, id)).containsExactly("result.begun", "result.abandoned", "result.erased");
    }

    @Test
    void packageIsRemovedBeforeItsTimeByEitherSide() {
        ResultDetails ready = results.uploaded(nordlys, request, Packages.of(2 * MIB, 1));
        assertThatThrownBy(() -> nordlys.as(Role.REQUEST_HANDLER, () -> service.remove(ready.id(), ready.version())))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> nordlys.as(Role.PRIVACY_LEAD, () -> service.remove(ready.id(), ready.version() + 1)))
                .isInstanceOf(Stale.class);

        nordlys.as(Role.PRIVACY_LEAD, () -> service.remove(ready.id(), ready.version()));
        nordlys.as(Role.PRIVACY_LEAD, () -> service.remove(ready.id(), ready.version()));
        assertThat(ResultRows.hasKey(ready.id())).isFalse();
        jobs.runDue();

        assertGone(ready.id(), ResultState.REMOVED);
        clock.advance(Duration.ofDays(20));
        jobs.runDue();
        assertThat(audit.actionsOn(nordlys, ready.id()))
                .containsExactly("result.begun", "result.ready", "result.removed", "result.erased");
    }

    private void assertGone(UUID id, ResultState state) {
        assertThat(ResultRows.pieces(id)).isZero();
        assertThat(ResultRows.hasKey(id)).isFalse();
        assertThat(only().state()).isEqualTo(state);
        assertThat(only().removedAt()).isEqualTo(clock.instant());
        assertThatThrownBy(() -> nordlys.as(Role.TENANT_ADMIN, () -> service.open(id)))
                .isInstanceOf(Invalid.class);
    }

    private ResultDetails only() {
        List<ResultDetails> all = nordlys.as(Role.AUDITOR, () -> service.list(request.id()));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
