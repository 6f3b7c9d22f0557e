package works.metric.portal.subprocessors;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Actor;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.access.TenantId;
import works.metric.portal.catalogues.DataCategory;
import works.metric.portal.instructions.InstructedCategories;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.tenant.TenantDirectory;
import works.metric.portal.tenant.TenantState;

/**
 * Tells every tenant of a change. The row, its mails and its jobs are one transaction a tenant, and there is one row for a
 * change and tenant: whoever goes on after a crash tells nobody twice. A tenant opened after the sending is not told: it agreed
 * to the list with the change in it.
 */
@Component
class ChangeSending {

    private static final int AT_ONCE = 200;

    private final SubprocessorChangeRepository changes;
    private final SubprocessorNoticeRepository notices;
    private final InstructedCategories instructed;
    private final TenantDirectory tenants;
    private final RegisterJobs jobs;
    private final ScopedTransaction transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangeSending(
            SubprocessorChangeRepository changes,
            SubprocessorNoticeRepository notices,
            InstructedCategories instructed,
            TenantDirectory tenants,
            RegisterJobs jobs,
            ScopedTransaction transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.changes = changes;
        this.notices = notices;
        this.instructed = instructed;
        this.tenants = tenants;
        this.jobs = jobs;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    void tellAll(UUID id) {
        Actor portal = Actor.system("subprocessor-change");
        Optional<SubprocessorChange> found =
                transaction.as(portal, () -> changes.findById(id).filter(change -> change.is(ChangeState.SENT)));
        if (found.isEmpty()) {
            return;
        }
        SubprocessorChange change = found.get();
        List<TenantId> some = tenants.after(null, AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(tenant -> tenants.byId(tenant).ifPresent(one -> tell(change, one)));
            some = tenants.after(some.getLast(), AT_ONCE);
        }
        transaction.as(portal, () -> changes.findById(id)
                .filter(one -> !one.isFinished())
                .ifPresent(one -> events.publishEvent(one.finish(Moments.of(clock)))));
    }

    private void tell(SubprocessorChange change, TenantDetails tenant) {
        if (tenant.state() == TenantState.CLOSED || tenant.openedAt().isAfter(change.sentAt())) {
            return;
        }
        transaction.as(Actor.system("subprocessor-change", tenant.id()), () -> {
            if (notices.findByChangeId(change.id()).isPresent()) {
                return;
            }
            SubprocessorEntry entry = change.change().entry();
            Set<DataCategory> common = new HashSet<>(entry.dataCategories());
            common.retainAll(instructed.inForce());
            SubprocessorNotice notice = notices.saveAndFlush(
                    new SubprocessorNotice(change, entry.name(), tenant, common, Moments.of(clock)));
            events.publishEvent(notice.told());
            notice.terms().effect(List.of()).ifPresent(at -> jobs.settle(tenant.id(), change.id(), notice.steps(), at));
        });
    }
}
