package works.metric.portal.results;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.Actor;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.access.SignedIn;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantScope;
import works.metric.portal.requests.CaseLedger;
import works.metric.portal.requests.RequestState;
import works.metric.portal.requests.TimelineKind;

/** The results of one's own tenant's requests: put in by MetricWorks, taken out by the controller. */
@Service
public class ResultService {

    /** Length of every piece but the last, in bytes. */
    public static final int PIECE = Pieces.LENGTH;

    private static final Limit MOST = Limit.of(100);

    private final ResultIntake intake;
    private final ResultRepository results;
    private final DownloadRepository downloads;
    private final PieceStore pieces;
    private final CaseLedger ledger;
    private final CurrentRights rights;
    private final ScopedTransaction transaction;
    private final SchedulerClient jobs;
    private final ApplicationEventPublisher events;
    private final ResultSettings settings;
    private final Clock clock;

    ResultService(
            ResultIntake intake,
            ResultRepository results,
            DownloadRepository downloads,
            PieceStore pieces,
            CaseLedger ledger,
            CurrentRights rights,
            ScopedTransaction transaction,
            SchedulerClient jobs,
            ApplicationEventPublisher events,
            ResultSettings settings,
            Clock clock) {
        this.intake = intake;
        this.results = results;
        this.downloads = downloads;
        this.pieces = pieces;
        this.ledger = ledger;
        this.rights = rights;
        this.transaction = transaction;
        this.jobs = jobs;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    @SignedIn
    public ResultLimits limits() {
        return new ResultLimits(settings.largest().toBytes(), settings.days());
    }

    /** Whether a case that stands there takes packages. */
    @SignedIn
    public boolean isTakenIn(RequestState state) {
        return NewResultRules.takesResults(state);
    }

    /**
     * Begins an upload. The same id again returns what is stored, so an upload goes on where it was broken off.
     *
     * @throws works.metric.portal.access.Invalid naming {@code bytes}, {@code sha256}, {@code state} or {@code request}
     * @throws NotFound for no such request, or the id of another one's package
     */
    @Requires(Permission.REQUESTS_RESULT_UPLOAD)
    public ResultDetails begin(UUID id, NewResult wanted) {
        return intake.begin(id, wanted);
    }

    /**
     * Adds the next piece; one that is there already may come again.
     *
     * @param number from 0
     * @param bytes {@link #PIECE} of them, the last piece the rest
     * @return the number of the piece that comes next
     * @throws PieceOutOfOrder telling which piece comes next
     * @throws works.metric.portal.access.Invalid when it is of another length, differs from what is stored, or does not
     *     begin a zip archive; nothing was stored
     */
    @Requires(Permission.REQUESTS_RESULT_UPLOAD)
    public int append(UUID id, int number, byte[] bytes) {
        return intake.append(id, number, bytes);
    }

    /**
     * Makes a package that has all its pieces ready for the tenant. Reads every piece once more for the checksum.
     *
     * @throws PieceOutOfOrder when pieces are missing
     * @throws works.metric.portal.access.Invalid when the checksum is not the one that was told
     */
    @Requires(Permission.REQUESTS_RESULT_UPLOAD)
    public ResultDetails finish(UUID id) {
        return intake.finish(id);
    }

    /**
     * Begins, adds all pieces and finishes. The uploader's right is asked for before each piece.
     *
     * @param content at no time held in memory but for one piece
     * @throws works.metric.portal.access.Invalid as the three would; what came before stays until it is removed
     */
    @Requires(Permission.REQUESTS_RESULT_UPLOAD)
    public ResultDetails take(UUID id, NewResult wanted, InputStream content) throws IOException {
        return intake.take(id, wanted, content, () -> rights.require(Permission.REQUESTS_RESULT_UPLOAD));
    }

    /** The packages of a request, those without content too, the latest first; at most a hundred. */
    @Requires(Permission.REQUESTS_READ)
    @Transactional(readOnly = true)
    public List<ResultDetails> list(UUID request) {
        ledger.standing(request);
        return results.findByRequestIdOrderByBegunAtDescIdDesc(request, MOST).stream()
                .map(this::details)
                .toList();
    }

    /** Who took a package out, the latest first; at most a hundred. */
    @Requires(Permission.REQUESTS_READ)
    @Transactional(readOnly = true)
    public List<ResultDownload> downloads(UUID id) {
        return downloads.findByResultIdOrderByHappenedAtDescIdDesc(find(id).getId(), MOST).stream()
                .map(DownloadRow::details)
                .toList();
    }

    /**
     * Hands a package out, and records that before the first byte. While it is read, the reader's right and the
     * package's time are looked at before each piece.
     *
     * @throws works.metric.portal.access.Invalid when it is not ready, or no longer
     */
    @Requires(Permission.REQUESTS_RESULT_DOWNLOAD)
    public ResultFile open(UUID id) {
        Actor person = TenantScope.requireActor();
        ResultPackage opened = transaction.as(person, () -> {
            ResultPackage result = find(id);
            result.requireDownloadable(clock.instant());
            downloads.save(new DownloadRow(id, clock.instant(), person));
            ledger.write(result.requestId(), TimelineKind.RESULT_DOWNLOADED, null);
            events.publishEvent(result.downloaded());
            return result;
        });
        PieceStream content = new PieceStream(opened.pieces().count(), number -> read(person, id, number));
        return new ResultFile(opened.fileName(), opened.pieces().bytes(), content);
    }

    /**
     * Ends a package before its time, or an upload that is not wanted. Nobody reads it from then on; its pieces are
     * deleted soon after. One that has ended is returned unchanged.
     *
     * @throws Stale when it has changed since it was seen
     */
    @Requires(Permission.REQUESTS_RESULT_REMOVE)
    @Transactional
    public ResultDetails remove(UUID id, long seenVersion) {
        ResultPackage result = results.lock(id).orElseThrow(NotFound::new);
        if (result.isEnded()) {
            return details(result);
        }
        Stale.check(result, seenVersion);
        Actor actor = TenantScope.requireActor();
        boolean ready = result.is(ResultState.READY);
        events.publishEvent(result.remove(actor.name(), clock.instant()));
        if (ready) {
            ledger.write(result.requestId(), TimelineKind.RESULT_REMOVED, null);
        }
        jobs.schedule(
                new ResultAddress(actor.requireTenant(), id, ResultAddress.Reason.REMOVAL).job(), clock.instant());
        return details(results.saveAndFlush(result));
    }

    private byte[] read(Actor person, UUID id, int number) {
        return TenantScope.as(person, () -> {
            rights.require(Permission.REQUESTS_RESULT_DOWNLOAD);
            return transaction.as(person, () -> {
                ResultPackage result = find(id);
                result.requireDownloadable(clock.instant());
                return pieces.read(result, number);
            });
        });
    }

    private ResultDetails details(ResultPackage result) {
        long count = downloads.countByResultId(result.getId());
        return result.details(
                count,
                count == 0
                        ? null
                        : downloads
                                .findFirstByResultIdOrderByHappenedAtDescIdDesc(result.getId())
                                .map(DownloadRow::details)
                                .orElse(null));
    }

    private ResultPackage find(UUID id) {
        return results.findById(id).orElseThrow(NotFound::new);
    }
}
