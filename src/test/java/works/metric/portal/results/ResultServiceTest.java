package works.metric.portal.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import works.metric.portal.AuditRows;
import works.metric.portal.PortalTest;
import works.metric.portal.Stage;
import works.metric.portal.TestClock;
import works.metric.portal.access.AccessDenied;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Ids;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Role;
import works.metric.portal.access.TenantScope;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.requests.RequestService;
import works.metric.portal.requests.TimelineEntry;
import works.metric.portal.requests.TimelineKind;
import works.metric.portal.support.SupportAccessService;

@PortalTest
class ResultServiceTest {

    private static final int TWO_AND_A_HALF = ResultService.PIECE * 5 / 2;

    @Autowired
    private Stage stage;

    @Autowired
    private ResultStage results;

    @Autowired
    private ResultService service;

    @Autowired
    private RequestService requests;

    @Autowired
    private SupportAccessService support;

    @Autowired
    private AuditRows audit;

    @Autowired
    private TestClock clock;

    private Stage.Cast nordlys;
    private Stage.Cast zephyr;
    private RequestDetails request;

    @BeforeEach
    void twoTenants() {
        clock.set(TestClock.START);
        nordlys = stage.tenant("Nordlys Spill AS");
        zephyr = stage.tenant("Zephyr SARL");
        request = results.inProgress(nordlys);
    }

    @Test
    void whatStaffUploadsTheTenantDownloadsAndEachDownloadIsRecorded() {
        byte[] content = Packages.of(TWO_AND_A_HALF, 1);

        ResultDetails ready = results.uploaded(nordlys, request, content);

        assertThat(ready.state()).isEqualTo(ResultState.READY);
        assertThat(ready.sha256()).isEqualTo(Packages.sha256(content));
        assertThat(ready.availableUntil()).isEqualTo(LocalDate.of(2026, 12, 7));
        assertThat(download(Role.PRIVACY_LEAD, ready)).isEqualTo(content);
        clock.advance(Duration.ofMinutes(5));
        assertThat(download(Role.REQUEST_HANDLER, ready)).isEqualTo(content);
        ResultDetails listed = list().getFirst();
        assertThat(listed.downloads()).isEqualTo(2);
        assertThat(listed.lastDownload())
                .isEqualTo(new ResultDownload(
                        clock.instant(),
                        nordlys.member(Role.REQUEST_HANDLER).id(),
                        nordlys.member(Role.REQUEST_HANDLER).name()));
        assertThat(nordlys.as(Role.AUDITOR, () -> service.downloads(ready.id())))
                .extracting(ResultDownload::personName)
                .containsExactly(
                        nordlys.member(Role.REQUEST_HANDLER).name(),
                        nordlys.member(Role.PRIVACY_LEAD).name());
        assertThat(audit.actionsOn(nordlys, ready.id()))
                .containsExactly("result.begun", "result.ready", "result.downloaded", "result.downloaded");
        assertThat(nordlys.as(Role.AUDITOR, () -> requests.details(request.id()))
                        .timeline())
                .extracting(TimelineEntry::kind)
                .endsWith(TimelineKind.RESULT_READY, TimelineKind.RESULT_DOWNLOADED, TimelineKind.RESULT_DOWNLOADED);
    }

    @Test
    void onlyTheControllersPeopleTakeItOutAndOnlyVisitingSupportPutsItIn() {
        ResultDetails ready = results.uploaded(nordlys, request, Packages.of(1_000, 1));
        NewResult wanted = new NewResult(request.id(), "result.zip", 1_000, null);

        assertThatThrownBy(() -> results.visiting(nordlys, () -> service.open(ready.id())))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> nordlys.as(Role.AUDITOR, () -> service.open(ready.id())))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> zephyr.as(Role.TENANT_ADMIN, () -> service.open(ready.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> zephyr.as(Role.TENANT_ADMIN, () -> service.list(request.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> nordlys.as(Role.TENANT_ADMIN, () -> service.begin(Ids.next(), wanted)))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> results.visiting(zephyr, () -> service.begin(Ids.next(), wanted)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> results.visiting(zephyr, () -> service.append(ready.id(), 0, Packages.of(1_000, 1))))
                .isInstanceOf(NotFound.class);
        assertThat(list().getFirst().downloads()).isZero();
    }

    @Test
    void badFilesAreRefusedWithTheRuleTheyBreak() {
        assertThat(refusal(3L << 30, null)).isEqualTo("results.rule.too-large");
        assertThat(refusal(0, null)).isEqualTo("results.rule.empty");
        assertThat(refusal(1_000, "nonsense")).isEqualTo("results.rule.sha256");
        byte[] content = Packages.of(TWO_AND_A_HALF, 1);
        assertThat(takeRefused(content.length + 1, null, content)).isEqualTo("results.rule.short");
        assertThat(takeRefused(content.length - 1, null, content)).isEqualTo("results.rule.longer");
        assertThat(takeRefused(content.length, "0".repeat(64), content)).isEqualTo("results.rule.checksum");
        assertThat(takeRefused(
                        20, null, "%PDF-1.7 and so forth".substring(0, 20).getBytes()))
                .isEqualTo("results.rule.zip");
        request = results.received(nordlys);
        assertThat(refusal(1_000, null)).isEqualTo("results.rule.state");
        assertThat(list()).isEmpty();
    }

    @Test
    void uploadGoesOnWhereItWasBrokenOff() {
        byte[] content = Packages.of(TWO_AND_A_HALF, 1);
        NewResult wanted = new NewResult(request.id(), "../x/result.zip", content.length, Packages.sha256(content));
        UUID id = Ids.next();
        Actor staff = results.visit(nordlys);

        TenantScope.as(staff, () -> {
            service.begin(id, wanted);
            assertThat(service.append(id, 0, Packages.piece(content, 0))).isEqualTo(1);
            assertThat(service.append(id, 0, Packages.piece(content, 0)))
                    .as("the answer was lost and the piece came again")
                    .isEqualTo(1);
            assertThat(outOfOrder(() -> service.append(id, 2, Packages.piece(content, 2))))
                    .isEqualTo(1);
            assertThat(rule(() -> service.append(id, 0, Packages.piece(Packages.of(TWO_AND_A_HALF, 2), 0))))
                    .isEqualTo("results.rule.differs");
            assertThat(rule(() -> service.append(id, 1, new byte[5]))).isEqualTo("results.rule.length");
            assertThat(outOfOrder(() -> service.finish(id))).isEqualTo(1);
        });
        TenantScope.as(results.visit(nordlys), () -> {
            assertThat(service.begin(id, wanted).state()).isEqualTo(ResultState.UPLOADING);
            service.append(id, 1, Packages.piece(content, 1));
            assertThat(service.append(id, 2, Packages.piece(content, 2))).isEqualTo(3);
            assertThat(outOfOrder(() -> service.append(id, 3, new byte[1]))).isEqualTo(3);
            assertThat(service.finish(id)).isEqualTo(service.finish(id));
            assertThat(service.begin(id, wanted).state()).isEqualTo(ResultState.READY);
            assertThat(rule(() -> service.append(id, 0, Packages.piece(content, 0))))
                    .isEqualTo("results.rule.not-uploading");
        });

        assertThat(list()).singleElement().extracting(ResultDetails::fileName).isEqualTo("result.zip");
        assertThat(download(Role.TENANT_ADMIN, list().getFirst())).isEqualTo(content);
        assertThat(audit.actionsOn(nordlys, id)).containsExactly("result.begun", "result.ready", "result.downloaded");
    }

    @Test
    void twinsMakeOnePackage() throws Exception {
        byte[] content = Packages.of(TWO_AND_A_HALF, 1);
        NewResult wanted = new NewResult(request.id(), "result.zip", content.length, null);
        UUID id = Ids.next();
        Actor staff = results.visit(nordlys);

        List<ResultDetails> both = atOnce(() -> TenantScope.as(staff, () -> {
            service.begin(id, wanted);
            for (int number = 0; number < 3; number++) {
                appendAfterTwin(id, number, Packages.piece(content, number));
            }
            return service.finish(id);
        }));

        assertThat(both).extracting(ResultDetails::state).containsOnly(ResultState.READY);
        assertThat(ResultRows.pieces(id)).isEqualTo(3);
        assertThat(audit.actionsOn(nordlys, id)).containsExactly("result.begun", "result.ready");
        assertThat(download(Role.TENANT_ADMIN, list().getFirst())).isEqualTo(content);
    }

    /** A twin that has finished already leaves nothing to add. */
    private void appendAfterTwin(UUID id, int number, byte[] piece) {
        try {
            service.append(id, number, piece);
        } catch (Invalid finished) {
            assertThat(finished.problems().getFirst().key()).isEqualTo("results.rule.not-uploading");
        }
    }

    @Test
    void piecesThatWereSwappedMovedOrDroppedDoNotOpen() {
        ResultDetails swapped = results.uploaded(nordlys, request, Packages.of(TWO_AND_A_HALF, 1));
        number(swapped, 0, 100);
        number(swapped, 1, 0);
        number(swapped, 100, 1);
        assertBroken(swapped);

        ResultDetails dropped = results.uploaded(nordlys, request, Packages.of(3 * ResultService.PIECE, 2));
        ResultRows.change("delete from request_result_piece where result_id = ? and number = 2", dropped.id());
        assertBroken(dropped);
        ResultRows.change("update request_result set bytes = ? where id = ?", 2 * ResultService.PIECE, dropped.id());
        assertBroken(dropped);

        ResultDetails one = results.uploaded(nordlys, request, Packages.of(1_000, 3));
        ResultDetails other = results.uploaded(nordlys, request, Packages.of(1_000, 4));
        ResultRows.change("""
                update request_result_piece p join request_result_piece q on q.result_id = ?
                set p.encrypted = q.encrypted where p.result_id = ?""", other.id(), one.id());
        assertBroken(one);
        ResultRows.change("""
                update request_result r join request_result q on q.id = ?
                set r.sealed_key = q.sealed_key where r.id = ?""", other.id(), one.id());
        assertBroken(one);

        RequestDetails foreign = results.inProgress(zephyr);
        ResultDetails theirs = results.uploaded(zephyr, foreign, Packages.of(1_000, 5));
        ResultRows.change("""
                update request_result_piece p join request_result_piece q on q.result_id = ?
                set p.encrypted = q.encrypted where p.result_id = ?""", other.id(), theirs.id());
        ResultRows.change("""
                update request_result r join request_result q on q.id = ?
                set r.sealed_key = q.sealed_key where r.id = ?""", other.id(), theirs.id());
        assertThatThrownBy(() -> zephyr.as(Role.TENANT_ADMIN, () -> Packages.read(service.open(theirs.id()))))
                .hasRootCauseInstanceOf(java.security.GeneralSecurityException.class);
        assertThat(download(Role.TENANT_ADMIN, other)).isEqualTo(Packages.of(1_000, 4));
    }

    @Test
    void databaseHoldsNothingOfThePlainFile() {
        byte[] content = Packages.of(1_000, 6);
        byte[] secret = "a-person-with-a-secret".getBytes();
        System.arraycopy(secret, 0, content, 500, secret.length);

        ResultDetails ready = results.uploaded(nordlys, request, content);

        assertThat(ResultRows.number(
                        "select count(*) from request_result_piece where result_id = ? and locate(?, encrypted) > 0",
                        ready.id(),
                        secret))
                .isZero();
        assertThat(download(Role.TENANT_ADMIN, ready)).contains(secret);
    }

    @Test
    void removalAndLostRightsStopADownloadInItsMiddle() throws IOException {
        ResultDetails ready = results.uploaded(nordlys, request, Packages.of(TWO_AND_A_HALF, 1));
        try (InputStream content =
                nordlys.as(Role.TENANT_ADMIN, () -> service.open(ready.id())).content()) {
            assertThat(content.readNBytes(ResultService.PIECE)).hasSize(ResultService.PIECE);
            results.visiting(nordlys, () -> service.remove(ready.id(), ready.version()));

            assertThatThrownBy(() -> content.readNBytes(1)).isInstanceOf(IOException.class);
        }
        assertThat(rule(() -> nordlys.as(Role.TENANT_ADMIN, () -> service.open(ready.id()))))
                .isEqualTo("results.rule.gone");
    }

    @Test
    void uploadStopsWhenTheTenantShowsStaffOut() {
        byte[] content = Packages.of(TWO_AND_A_HALF, 1);
        Actor staff = results.visit(nordlys);
        InputStream shownOutInTheMiddle = new ByteArrayInputStream(content) {
            @Override
            public synchronized byte[] readNBytes(int length) throws IOException {
                if (pos == ResultService.PIECE) {
                    nordlys.as(
                            Role.TENANT_ADMIN, () -> support.end(staff.visit().supportAccessId()));
                }
                return super.readNBytes(length);
            }
        };
        UUID id = Ids.next();

        assertThatThrownBy(() -> TenantScope.as(staff, () -> {
                    try {
                        return service.take(
                                id,
                                new NewResult(request.id(), "result.zip", content.length, null),
                                shownOutInTheMiddle);
                    } catch (IOException fault) {
                        throw new IllegalStateException(fault);
                    }
                }))
                .isInstanceOf(AccessDenied.class);
        assertThat(ResultRows.pieces(id)).isEqualTo(1);
        assertThat(list().getFirst().state()).isEqualTo(ResultState.UPLOADING);
    }

    private void number(ResultDetails result, int from, int to) {
        ResultRows.change(
                "update request_result_piece set number = ? where result_id = ? and number = ?", to, result.id(), from);
    }

    private void assertBroken(ResultDetails result) {
        assertThatThrownBy(() -> download(Role.TENANT_ADMIN, result)).hasRootCauseInstanceOf(Exception.class);
    }

    private String refusal(long bytes, String sha256) {
        NewResult wanted = new NewResult(request.id(), "result.zip", bytes, sha256);
        return rule(() -> results.visiting(nordlys, () -> service.begin(Ids.next(), wanted)));
    }

    /** The package is removed after it was refused. */
    private String takeRefused(long bytes, String sha256, byte[] content) {
        UUID id = Ids.next();
        String rule = rule(() -> results.visiting(nordlys, () -> {
            try {
                return service.take(
                        id,
                        new NewResult(request.id(), "result.zip", bytes, sha256),
                        new ByteArrayInputStream(content));
            } catch (IOException fault) {
                throw new IllegalStateException(fault);
            }
        }));
        assertThat(list().getFirst().state()).isEqualTo(ResultState.UPLOADING);
        assertThat(rule(() -> nordlys.as(Role.TENANT_ADMIN, () -> service.open(id))))
                .isEqualTo("results.rule.gone");
        results.visiting(nordlys, () -> service.remove(id, 0));
        return rule;
    }

    private static String rule(Callable<?> refused) {
        return catchThrowableOfType(Invalid.class, refused::call)
                .problems()
                .getFirst()
                .key();
    }

    private static int outOfOrder(Callable<?> refused) {
        return catchThrowableOfType(PieceOutOfOrder.class, refused::call).expected();
    }

    private byte[] download(Role role, ResultDetails result) {
        return Packages.read(nordlys.as(role, () -> service.open(result.id())));
    }

    private List<ResultDetails> list() {
        return nordlys.as(Role.AUDITOR, () -> service.list(request.id()));
    }

    private static <T> List<T> atOnce(Callable<T> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<T> together = () -> {
            start.await(10, TimeUnit.SECONDS);
            return work.call();
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<T> one = threads.submit(together);
            Future<T> two = threads.submit(together);
            return List.of(one.get(60, TimeUnit.SECONDS), two.get(60, TimeUnit.SECONDS));
        }
    }
}
