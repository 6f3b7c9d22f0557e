package works.metric.portal.opendsr;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Actor;
import works.metric.portal.access.ScopedTransaction;

/**
 * Sends one callback, between two transactions, so that a slow receiver holds no connection to the database; a crash in
 * between sends it once more. Not before the ones before it to the same receiver are done with.
 */
@Component
class CallbackDelivery {

    private static final Duration NOT_YET = Duration.ofMinutes(1);

    private record Due(ApiVersion version, URI url, byte[] body, boolean allowed, boolean first) {}

    /**
     * What is left to do.
     *
     * @param again when to come back; null when this one is done with
     * @param next whose turn it is now; null when nobody waited
     */
    record Outcome(@Nullable Instant again, @Nullable CallbackAddress next) {
        static final Outcome DONE = new Outcome(null, null);

        static Outcome again(Instant at) {
            return new Outcome(at, null);
        }
    }

    private record Result(
            @Nullable CallbackFailure failure, @Nullable Integer answer) {}

    private final CallbackRepository callbacks;
    private final WireRequestRepository wire;
    private final CallbackDomains domains;
    private final CallbackPost post;
    private final ReceiverLines lines;
    private final Answers answers;
    private final ResultsDesk results;
    private final ScopedTransaction transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CallbackDelivery(
            CallbackRepository callbacks,
            WireRequestRepository wire,
            CallbackDomains domains,
            CallbackPost post,
            ReceiverLines lines,
            Answers answers,
            ResultsDesk results,
            ScopedTransaction transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.callbacks = callbacks;
        this.wire = wire;
        this.domains = domains;
        this.post = post;
        this.lines = lines;
        this.answers = answers;
        this.results = results;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    Outcome deliver(CallbackAddress address) {
        Actor actor = Actor.system("opendsr", address.tenant());
        Optional<Due> found = transaction.as(actor, () -> callbacks
                .findById(address.callback())
                .filter(Callback::isPending)
                .map(callback -> due(actor, callback)));
        if (found.isEmpty()) {
            return Outcome.DONE;
        }
        Due due = found.get();
        if (!due.first()) {
            // Woken earlier when the one before it is done with.
            return Outcome.again(clock.instant().plus(NOT_YET));
        }
        if (!due.allowed()) {
            return mark(actor, address, new Result(CallbackFailure.DOMAIN_REMOVED, null));
        }
        String receiver = due.url().getRawAuthority();
        ReceiverLines.Line line = lines.take(receiver);
        if (line == null) {
            return Outcome.again(clock.instant().plus(lines.pause(receiver)));
        }
        Result result;
        long began = System.nanoTime();
        try {
            int answer = post.send(due.version(), due.url(), due.body());
            result = new Result(answer / 100 == 2 ? null : CallbackFailure.ANSWERED_NO, answer);
        } catch (IOException fault) {
            result = new Result(CallbackFailure.UNREACHABLE, null);
        } finally {
            line.giveBack(Duration.ofNanos(System.nanoTime() - began));
        }
        return mark(actor, address, result);
    }

    private Due due(Actor actor, Callback callback) {
        WireRequest request = wire.findById(callback.requestId()).orElseThrow();
        Receipt receipt = request.receipt(
                actor.requireTenant(),
                callback.standing(),
                // As it is now: what has ended since is not told.
                results.told(callback.requestId(), callback.standing()));
        return new Due(
                request.apiVersion(),
                callback.url(),
                answers.callback(request.apiVersion(), receipt, callback.url(), callback.sequence()),
                CallbackUrls.isWithin(callback.url(), domains.names()),
                !callbacks.existsByRequestIdAndPlaceAndSequenceLessThanAndState(
                        callback.requestId(), callback.place(), callback.sequence(), CallbackState.PENDING));
    }

    private Outcome mark(Actor actor, CallbackAddress address, Result result) {
        Function<Callback, OpenDsrEvent> verb = callback -> {
            CallbackFailure failure = result.failure();
            return failure == null && result.answer() != null
                    ? callback.delivered(result.answer(), clock.instant())
                    : callback.failed(
                            failure == null ? CallbackFailure.UNREACHABLE : failure, result.answer(), clock.instant());
        };
        return transaction.as(actor, () -> {
            Callback callback = callbacks.findById(address.callback()).orElseThrow();
            events.publishEvent(verb.apply(callback));
            if (callback.isPending()) {
                return Outcome.again(callback.nextTry(clock.instant()));
            }
            wire.findById(callback.requestId())
                    .filter(WireRequest::isBodyForgotten)
                    .ifPresent(request -> callback.forgetAddress());
            return callbacks
                    .findFirstByRequestIdAndPlaceAndSequenceGreaterThanAndStateOrderBySequence(
                            callback.requestId(), callback.place(), callback.sequence(), CallbackState.PENDING)
                    .map(next -> new Outcome(null, new CallbackAddress(address.tenant(), next.getId())))
                    .orElse(Outcome.DONE);
        });
    }
}
