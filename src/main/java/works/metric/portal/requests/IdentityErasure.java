package works.metric.portal.requests;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Actor;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.access.TenantId;
import works.metric.portal.tenant.TenantService;

/**
 * Erases the identifiers of cases whose retention is over, case by case, each in a transaction of its own: all that is
 * known of the person goes, and the case says when. A crash in between leaves the rest for the next time.
 */
@Component
class IdentityErasure {

    private static final Limit AT_ONCE = Limit.of(50);
    private static final UUID FIRST = new UUID(0, 0);

    private final SubjectRequestRepository requests;
    private final RequestRetentionRepository retentions;
    private final CaseFile file;
    private final ObjectProvider<IdentityKeeper> keepers;
    private final TenantService tenants;
    private final ScopedTransaction transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IdentityErasure(
            SubjectRequestRepository requests,
            RequestRetentionRepository retentions,
            CaseFile file,
            ObjectProvider<IdentityKeeper> keepers,
            TenantService tenants,
            ScopedTransaction transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.retentions = retentions;
        this.file = file;
        this.keepers = keepers;
        this.tenants = tenants;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** A closed case, where the list of those that are due is cut. */
    record Due(LocalDate closedOn, UUID id) {}

    /**
     * All that is due of one tenant.
     *
     * @return how many cases
     * @throws RuntimeException the first of what went wrong, after the other cases had their turn
     */
    int erase(TenantId tenant) {
        Actor actor = Actor.system("request-retention", tenant);
        int erased = 0;
        RuntimeException wrong = null;
        Due last = new Due(LocalDate.EPOCH, FIRST);
        List<Due> due = dueAfter(actor, last);
        while (!due.isEmpty()) {
            for (Due one : due) {
                try {
                    erased += transaction.as(actor, () -> eraseIfDue(actor, one.id())) ? 1 : 0;
                } catch (RuntimeException fault) {
                    wrong = first(wrong, fault);
                }
                last = one;
            }
            due = dueAfter(actor, last);
        }
        if (wrong != null) {
            throw wrong;
        }
        return erased;
    }

    private List<Due> dueAfter(Actor actor, Due last) {
        return transaction.as(actor, () -> requests.toBeErased(lastDay(actor), last.closedOn(), last.id(), AT_ONCE));
    }

    private boolean eraseIfDue(Actor actor, UUID id) {
        Optional<SubjectRequest> found =
                requests.lock(id).filter(request -> request.keepsIdentitiesPast(lastDay(actor)));
        found.ifPresent(request -> {
            int count = file.eraseIdentities(id);
            keepers.orderedStream().forEach(keeper -> keeper.erase(id));
            RequestEvent event = request.identitiesErased(count, today());
            requests.saveAndFlush(request);
            file.write(id, TimelineKind.IDENTITIES_ERASED, null);
            events.publishEvent(event);
        });
        return found.isPresent();
    }

    /** Cases closed on this day or before are due. */
    private LocalDate lastDay(Actor actor) {
        int months = RequestRetentionService.details(
                        retentions.findById(actor.requireTenant().value()))
                .months();
        return today().minusMonths(months).minusDays(1);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), tenants.current().timeZone());
    }

    private static RuntimeException first(@Nullable RuntimeException before, RuntimeException fault) {
        if (before == null) {
            return fault;
        }
        before.addSuppressed(fault);
        return before;
    }
}
