package works.metric.portal.opendsr;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import works.metric.portal.access.TenantId;
import works.metric.portal.access.TenantScope;
import works.metric.portal.requests.RequestEvent;
import works.metric.portal.results.ResultReady;

/** Writes callbacks and the jobs that send them, in the transaction of the change they tell: all of it happens, or none. */
@Component
class CallbackDesk {

    private final WireRequestRepository wire;
    private final CallbackRepository callbacks;
    private final ResultsDesk results;
    private final SchedulerClient jobs;
    private final Clock clock;

    CallbackDesk(
            WireRequestRepository wire,
            CallbackRepository callbacks,
            ResultsDesk results,
            SchedulerClient jobs,
            Clock clock) {
        this.wire = wire;
        this.callbacks = callbacks;
        this.results = results;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Whether the request was rid of the person, and with that of its receivers. */
    boolean isBodyForgotten(UUID request) {
        return wire.findById(request).filter(WireRequest::isBodyForgotten).isPresent();
    }

    @EventListener
    void on(RequestEvent event) {
        Standing.after(event)
                .ifPresent(standing -> wire.findById(event.subjectId()).ifPresent(row -> tell(row, standing)));
    }

    /** What comes after the end of a case would else never be heard of. */
    @EventListener
    void on(ResultReady ready) {
        wire.findById(ready.request())
                .ifPresent(row -> results.standingOf(ready.request()).ifPresent(standing -> owe(row, standing)));
    }

    /** Whether a program or a person cancelled it, the moment is remembered: a cancel sent late gets it as its answer. */
    private void tell(WireRequest row, Standing standing) {
        if (standing.status() == OutwardStatus.CANCELLED) {
            row.cancel(clock.instant());
        }
        owe(row, standing);
    }

    /** Stores a new request together with what is owed first: one insert, not an insert and a change of it. */
    void begin(WireRequest row, Standing standing) {
        boolean calledBack = !row.callbackUrls().isEmpty();
        int sequence = calledBack ? row.nextSequence() : 0;
        wire.saveAndFlush(row);
        if (calledBack) {
            write(row, sequence, standing);
        }
    }

    private void owe(WireRequest row, Standing standing) {
        if (!row.callbackUrls().isEmpty()) {
            int sequence = row.nextSequence();
            write(wire.saveAndFlush(row), sequence, standing);
        }
    }

    private void write(WireRequest row, int sequence, Standing standing) {
        TenantId tenant = TenantScope.requireActor().requireTenant();
        Instant now = clock.instant();
        List<String> urls = row.callbackUrls();
        for (int place = 0; place < urls.size(); place++) {
            Callback callback =
                    callbacks.save(new Callback(row.getId(), place, urls.get(place), sequence, standing, now));
            jobs.schedule(new CallbackAddress(tenant, callback.getId()).job(), now);
        }
    }

    void wake(TenantId tenant, Callback callback) {
        CallbackJob.wake(jobs, new CallbackAddress(tenant, callback.getId()), clock.instant());
    }
}
