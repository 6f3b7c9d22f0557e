package works.metric.portal.results;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.access.TenantScope;
import works.metric.portal.requests.CaseLedger;
import works.metric.portal.requests.CaseStanding;
import works.metric.portal.requests.TimelineKind;
import works.metric.portal.secrets.Sealer;
import works.metric.portal.tenant.TenantService;

/**
 * Takes packages in, as whoever acts: a person behind {@link ResultService}, or a job. Asks for no permission itself. Each
 * call opens transactions of its own, one for each piece, so that an upload holds neither a connection nor memory.
 */
@Component
public class ResultIntake {

    private final ResultRepository results;
    private final PieceStore pieces;
    private final CaseLedger ledger;
    private final TenantService tenants;
    private final ScopedTransaction transaction;
    private final SchedulerClient jobs;
    private final ApplicationEventPublisher events;
    private final Sealer sealer;
    private final ResultSettings settings;
    private final Clock clock;

    ResultIntake(
            ResultRepository results,
            PieceStore pieces,
            CaseLedger ledger,
            TenantService tenants,
            ScopedTransaction transaction,
            SchedulerClient jobs,
            ApplicationEventPublisher events,
            Sealer sealer,
            ResultSettings settings,
            Clock clock) {
        this.results = results;
        this.pieces = pieces;
        this.ledger = ledger;
        this.tenants = tenants;
        this.transaction = transaction;
        this.jobs = jobs;
        this.events = events;
        this.sealer = sealer;
        this.settings = settings;
        this.clock = clock;
    }

    /** As {@link ResultService#begin}. */
    public ResultDetails begin(UUID id, NewResult wanted) {
        NewResultRules.check(wanted, settings.largest().toBytes());
        Actor actor = TenantScope.requireActor();
        try {
            return transaction.as(actor, () -> known(id, wanted).orElseGet(() -> store(id, wanted, actor)));
        } catch (DataIntegrityViolationException twin) {
            return transaction.as(actor, () -> known(id, wanted).orElseThrow(() -> twin));
        }
    }

    /** As {@link ResultService#append}. */
    public int append(UUID id, int number, byte[] bytes) {
        if (number == 0) {
            NewResultRules.checkZip(bytes);
        }
        return transaction.as(TenantScope.requireActor(), () -> {
            ResultPackage result = lock(id);
            result.requireUploading(clock.instant());
            return pieces.keep(result, number, bytes);
        });
    }

    /** As {@link ResultService#finish}. */
    public ResultDetails finish(UUID id) {
        Actor actor = TenantScope.requireActor();
        ResultPackage complete = transaction.as(actor, () -> complete(id));
        if (complete.is(ResultState.READY)) {
            return complete.details(0, null);
        }
        MessageDigest digest = sha256();
        for (int i = 0; i < complete.pieces().count(); i++) {
            int number = i;
            digest.update(transaction.as(actor, () -> pieces.read(find(id), number)));
        }
        return ready(id, HexFormat.of().formatHex(digest.digest()));
    }

    /**
     * How far an upload is.
     *
     * @throws NotFound for no such package of this tenant
     */
    public ResultProgress progress(UUID id) {
        return transaction.as(TenantScope.requireActor(), () -> {
            ResultPackage result = find(id);
            boolean uploading = result.is(ResultState.UPLOADING);
            long bytes = result.pieces().bytes();
            long taken = uploading ? Math.min(bytes, (long) pieces.next(result) * Pieces.LENGTH) : bytes;
            return new ResultProgress(result.details(0, null), taken);
        });
    }

    /** As {@link ResultService#take}. @param mayGoOn throws when the uploader must stop; asked before each piece */
    public ResultDetails take(UUID id, NewResult wanted, InputStream content, Runnable mayGoOn) throws IOException {
        ResultDetails begun = begin(id, wanted);
        Pieces cut = new Pieces(begun.bytes());
        MessageDigest digest = sha256();
        for (int number = 0; number < cut.count(); number++) {
            byte[] piece = content.readNBytes(cut.lengthOf(number));
            if (piece.length < cut.lengthOf(number)) {
                throw new Invalid("content", "results.rule.short");
            }
            mayGoOn.run();
            digest.update(piece);
            append(id, number, piece);
        }
        if (content.readNBytes(1).length > 0) {
            throw new Invalid("content", "results.rule.longer");
        }
        return ready(id, HexFormat.of().formatHex(digest.digest()));
    }

    private Optional<ResultDetails> known(UUID id, NewResult wanted) {
        Optional<ResultPackage> known = results.findById(id);
        if (known.isPresent() && !known.get().requestId().equals(wanted.request())) {
            throw new NotFound();
        }
        return known.map(result -> result.details(0, null));
    }

    private ResultDetails store(UUID id, NewResult wanted, Actor uploader) {
        CaseStanding standing = ledger.standing(wanted.request());
        NewResultRules.checkState(standing.state());
        if (results.countByRequestIdAndEndedAtIsNull(standing.id()) >= NewResultRules.MOST) {
            throw new Invalid("request", "results.rule.many", NewResultRules.MOST);
        }
        ResultPackage result =
                results.saveAndFlush(new ResultPackage(id, wanted, standing, uploader, sealer, clock.instant()));
        events.publishEvent(result.begun());
        schedule(result, ResultAddress.Reason.UPLOAD);
        return result.details(0, null);
    }

    private ResultPackage complete(UUID id) {
        ResultPackage result = find(id);
        if (!result.is(ResultState.READY)) {
            result.requireUploading(clock.instant());
            int next = pieces.next(result);
            if (next != result.pieces().count()) {
                throw new PieceOutOfOrder(next);
            }
        }
        return result;
    }

    /** Ready, told and to be ended: all of it in one transaction. */
    private ResultDetails ready(UUID id, String hashed) {
        return transaction.as(TenantScope.requireActor(), () -> {
            ResultPackage result = lock(id);
            if (result.is(ResultState.READY)) {
                return result.details(0, null);
            }
            Instant now = clock.instant();
            result.requireUploading(now);
            if (result.promisedSha256() != null && !result.promisedSha256().equals(hashed)) {
                throw new Invalid("sha256", "results.rule.checksum", result.promisedSha256(), hashed);
            }
            NewResultRules.checkState(ledger.hold(result.requestId()).state());
            ZoneId zone = tenants.current().timeZone();
            LocalDate until = LocalDate.ofInstant(now, zone).plusDays(settings.days());
            events.publishEvent(result.ready(hashed, until, zone, now));
            ledger.write(result.requestId(), TimelineKind.RESULT_READY, null);
            schedule(result, ResultAddress.Reason.EXPIRY);
            ResultDetails stored = results.saveAndFlush(result).details(0, null);
            events.publishEvent(new ResultReady(result.requestId()));
            return stored;
        });
    }

    private void schedule(ResultPackage result, ResultAddress.Reason reason) {
        jobs.schedule(
                new ResultAddress(TenantScope.requireActor().requireTenant(), result.getId(), reason).job(),
                result.expiresAt());
    }

    private ResultPackage find(UUID id) {
        return results.findById(id).orElseThrow(NotFound::new);
    }

    private ResultPackage lock(UUID id) {
        return results.lock(id).orElseThrow(NotFound::new);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
