package works.metric.portal.requests;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.access.Stale;

/**
 * Takes one step for many requests, one transaction for each, as whoever asked and with the rights they have then. The
 * step and the mark that it was taken are one transaction: whoever goes on after a crash takes none twice.
 */
@Component
class BulkRun {

    private static final Limit AT_ONCE = Limit.of(50);

    private final RequestBulkRepository bulks;
    private final BulkItemRepository items;
    private final SubjectRequestRepository requests;
    private final RequestWorkService work;
    private final ScopedTransaction transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BulkRun(
            RequestBulkRepository bulks,
            BulkItemRepository items,
            SubjectRequestRepository requests,
            RequestWorkService work,
            ScopedTransaction transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.bulks = bulks;
        this.items = items;
        this.requests = requests;
        this.work = work;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    void run(BulkAddress address) {
        Actor portal = Actor.system("request-bulk", address.tenant());
        Optional<Actor> actor = transaction.as(portal, () -> bulks.findById(address.bulk())
                .filter(RequestBulk::isRunning)
                .map(bulk -> bulk.actor(address.tenant())));
        if (actor.isEmpty()) {
            return;
        }
        List<UUID> next = pending(portal, address.bulk());
        while (!next.isEmpty()) {
            next.forEach(item -> one(portal, actor.get(), address.bulk(), item));
            next = pending(portal, address.bulk());
        }
        transaction.as(portal, () -> events.publishEvent(bulk(address.bulk()).finish(clock.instant())));
    }

    private List<UUID> pending(Actor portal, UUID bulk) {
        return transaction.as(
                portal, () -> items.findByBulkIdAndOutcomeOrderById(bulk, BulkItem.Outcome.PENDING, AT_ONCE).stream()
                        .map(BulkItem::getId)
                        .toList());
    }

    private void one(Actor portal, Actor actor, UUID bulk, UUID item) {
        String problem = null;
        try {
            transaction.as(actor, () -> take(actor, bulk(bulk), item(item)));
        } catch (Invalid invalid) {
            problem = invalid.problems().getFirst().key();
        } catch (AccessDeniedException denied) {
            problem = "requests.rule.bulk.denied";
        } catch (NotFound gone) {
            problem = "requests.rule.bulk.gone";
        } catch (Stale | OptimisticLockingFailureException changed) {
            problem = "requests.rule.bulk.changed";
        }
        leaveOut(portal, bulk, item, problem);
    }

    private void take(Actor actor, RequestBulk bulk, BulkItem item) {
        SubjectRequest request = requests.findById(item.requestId()).orElseThrow(NotFound::new);
        switch (bulk.step()) {
            case START -> take(request, StepTaken.of(RequestStep.START));
            case CANCEL -> take(request, new StepTaken(RequestStep.CANCEL, bulk.words(), null, null));
            case ASSIGN_TO_ME -> {
                if (request.isAssignedTo(actor.id())) {
                    throw new Invalid("assignee", "requests.rule.bulk.yours");
                }
                work.assignToMe(request.getId(), request.getVersion());
            }
        }
        item.done();
        bulk.countDone();
    }

    private void take(SubjectRequest request, StepTaken taken) {
        if (!taken.step().isPossibleIn(request.summary().state())) {
            throw new Invalid("state", "requests.rule.step." + taken.step().name());
        }
        work.take(request.getId(), request.getVersion(), taken);
    }

    private void leaveOut(Actor portal, UUID bulk, UUID id, @Nullable String problem) {
        if (problem == null) {
            return;
        }
        transaction.as(portal, () -> {
            BulkItem item = item(id);
            item.failed(problem);
            events.publishEvent(bulk(bulk).countFailed(item));
        });
    }

    private RequestBulk bulk(UUID id) {
        return bulks.findById(id).orElseThrow();
    }

    private BulkItem item(UUID id) {
        return items.findById(id).filter(BulkItem::isPending).orElseThrow();
    }
}
