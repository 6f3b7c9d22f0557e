package works.metric.portal.requests;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Actor;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.ScopedTransaction;

/**
 * Takes one step for many requests, as whoever asked and with the rights they have then. The step and the mark that it was
 * taken are one transaction: whoever goes on after a crash takes none twice. Some requests share a transaction; when
 * one of them spoils it, each of them gets its own.
 */
@Component
class BulkRun {

    /** So few that what is shown moves on, and that nobody waits long for a row. */
    static final int TOGETHER = 25;

    private final RequestBulkRepository bulks;
    private final BulkItemRepository items;
    private final SubjectRequestRepository requests;
    private final CaseWork work;
    private final CurrentRights rights;
    private final ScopedTransaction transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BulkRun(
            RequestBulkRepository bulks,
            BulkItemRepository items,
            SubjectRequestRepository requests,
            CaseWork work,
            CurrentRights rights,
            ScopedTransaction transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.bulks = bulks;
        this.items = items;
        this.requests = requests;
        this.work = work;
        this.rights = rights;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** What is to be done with each, and as whom. */
    private record Order(
            Actor actor,
            BulkStep step,
            @Nullable String words,
            @Nullable Assignee assignee) {

        Assignee required() {
            return Objects.requireNonNull(assignee, "A step that gives to nobody");
        }
    }

    /** @param goOn asked before each few @return whether nothing is left to do */
    boolean run(BulkAddress address, BooleanSupplier goOn) {
        Actor portal = Actor.system("request-bulk", address.tenant());
        Optional<Order> order = transaction.as(portal, () -> bulks.findById(address.bulk())
                .filter(RequestBulk::isRunning)
                .map(bulk -> order(bulk, address)));
        if (order.isEmpty()) {
            return true;
        }
        List<UUID> next = pending(portal, address.bulk());
        while (!next.isEmpty() && goOn.getAsBoolean()) {
            together(portal, order.get(), next);
            next = pending(portal, address.bulk());
        }
        if (next.isEmpty()) {
            transaction.as(portal, () -> finish(address.bulk()));
        }
        return next.isEmpty();
    }

    private static Order order(RequestBulk bulk, BulkAddress address) {
        return new Order(bulk.actor(address.tenant()), bulk.step(), bulk.words(), bulk.assignee());
    }

    private List<UUID> pending(Actor portal, UUID bulk) {
        return transaction.as(
                portal,
                () -> items.findByBulkIdAndOutcomeOrderById(bulk, BulkItem.Outcome.PENDING, Limit.of(TOGETHER)).stream()
                        .map(BulkItem::getId)
                        .toList());
    }

    private void together(Actor portal, Order order, List<UUID> some) {
        try {
            transaction.as(order.actor(), () -> take(order, some));
        } catch (AccessDeniedException denied) {
            some.forEach(item -> leaveOut(portal, order, item, "requests.rule.bulk.denied"));
        } catch (Invalid | ConcurrencyFailureException spoilt) {
            some.forEach(item -> alone(portal, order, item));
        }
    }

    private void alone(Actor portal, Order order, UUID item) {
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.as(order.actor(), () -> take(order, List.of(item)));
                return;
            } catch (Invalid invalid) {
                leaveOut(portal, order, item, invalid.problems().getFirst().key());
                return;
            } catch (AccessDeniedException denied) {
                leaveOut(portal, order, item, "requests.rule.bulk.denied");
                return;
            } catch (ConcurrencyFailureException changed) {
                if (attempt > 1) {
                    leaveOut(portal, order, item, "requests.rule.bulk.changed");
                    return;
                }
            }
        }
    }

    private void take(Order order, List<UUID> some) {
        rights.require(order.step().permission());
        List<BulkItem> pending =
                items.findByIdIn(some).stream().filter(BulkItem::isPending).toList();
        Map<UUID, SubjectRequest> found =
                requests.findByIdIn(pending.stream().map(BulkItem::requestId).toList()).stream()
                        .collect(Collectors.toMap(
                                SubjectRequest::getId, Function.identity(), (a, b) -> a, HashMap::new));
        for (BulkItem item : pending) {
            SubjectRequest request = found.get(item.requestId());
            String problem = request == null ? "requests.rule.bulk.gone" : problem(order, request);
            if (request == null || problem != null) {
                item.failed(String.valueOf(problem));
                events.publishEvent(item.leftOut(order.step()));
            } else {
                take(order, request);
                item.done();
            }
        }
    }

    /** What can be told before anything is changed; null for nothing. */
    private static @Nullable String problem(Order order, SubjectRequest request) {
        return switch (order.step()) {
            case START -> problem(RequestStep.START, request);
            case CANCEL -> problem(RequestStep.CANCEL, request);
            case ASSIGN_TO_ME -> problem(order.actor().id(), "requests.rule.bulk.yours", request);
            case ASSIGN -> problem(order.required().id(), "requests.rule.bulk.theirs", request);
        };
    }

    private static @Nullable String problem(UUID assignee, String already, SubjectRequest request) {
        if (!request.isOpen()) {
            return "requests.rule.closed";
        }
        return request.isAssignedTo(assignee) ? already : null;
    }

    private static @Nullable String problem(RequestStep step, SubjectRequest request) {
        return step.isPossibleIn(request.standing().state()) ? null : "requests.rule.step." + step.name();
    }

    private void take(Order order, SubjectRequest request) {
        switch (order.step()) {
            case START -> work.take(request, StepTaken.of(RequestStep.START));
            case CANCEL -> work.take(request, new StepTaken(RequestStep.CANCEL, order.words(), null, null));
            case ASSIGN_TO_ME ->
                work.assign(
                        request, new Assignee(order.actor().id(), order.actor().name()));
            case ASSIGN -> work.assign(request, order.required());
        }
    }

    /** Told by the portal itself: whoever asked may be gone. Another runner may have been faster. */
    private void leaveOut(Actor portal, Order order, UUID id, String problem) {
        transaction.as(portal, () -> items.findByIdIn(List.of(id)).stream()
                .filter(BulkItem::isPending)
                .forEach(item -> {
                    item.failed(problem);
                    events.publishEvent(item.leftOut(order.step()));
                }));
    }

    private void finish(UUID id) {
        bulks.findById(id)
                .filter(RequestBulk::isRunning)
                .ifPresent(
                        bulk -> events.publishEvent(bulk.finish(BulkCounts.of(items.outcomes(id)), clock.instant())));
    }
}
