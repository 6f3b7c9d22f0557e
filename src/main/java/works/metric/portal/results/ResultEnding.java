package works.metric.portal.results;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Actor;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.requests.CaseLedger;
import works.metric.portal.requests.TimelineKind;

/**
 * Ends a package when its time is over and deletes its pieces: first the key in one transaction, then the pieces a few at
 * a time. Each step finds what the one before has left, so a crash in between only delays the rest.
 */
@Component
class ResultEnding {

    /** Pieces deleted in one transaction. */
    static final int BATCH = 16;

    private final ResultRepository results;
    private final PieceMarkRepository marks;
    private final CaseLedger ledger;
    private final ScopedTransaction transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ResultEnding(
            ResultRepository results,
            PieceMarkRepository marks,
            CaseLedger ledger,
            ScopedTransaction transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.results = results;
        this.marks = marks;
        this.ledger = ledger;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** @return when to look again; empty when nothing is left to be done */
    Optional<Instant> end(ResultAddress address) {
        Actor actor = Actor.system("results", address.tenant());
        Optional<Instant> later = transaction.as(actor, () -> endIfDue(address, actor));
        if (later.isEmpty()) {
            boolean more = true;
            while (more) {
                more = transaction.as(actor, () -> eraseSome(address.result()));
            }
        }
        return later;
    }

    private Optional<Instant> endIfDue(ResultAddress address, Actor actor) {
        ResultPackage result = results.lock(address.result()).orElseThrow();
        Instant now = clock.instant();
        boolean ready = result.is(ResultState.READY);
        if (result.isEnded() || (ready && address.reason() == ResultAddress.Reason.UPLOAD)) {
            return Optional.empty();
        }
        if (!result.isDue(now)) {
            return Optional.of(result.expiresAt());
        }
        events.publishEvent(result.expire(actor.name(), now));
        if (ready) {
            ledger.write(result.requestId(), TimelineKind.RESULT_EXPIRED, null);
        }
        return Optional.empty();
    }

    /** Whether more is to be deleted. */
    private boolean eraseSome(UUID id) {
        ResultPackage result = results.lock(id).orElseThrow();
        if (!result.isToBeErased()) {
            return false;
        }
        List<PieceMark> some = marks.findByResultIdOrderByNumberDesc(id, Limit.of(BATCH));
        some.forEach(marks::delete);
        if (some.isEmpty()) {
            events.publishEvent(result.erased(clock.instant()));
        }
        return !some.isEmpty();
    }
}
