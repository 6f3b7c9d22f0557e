package works.metric.portal.systems;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.Rules;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantScope;
import works.metric.portal.requests.CaseLedger;
import works.metric.portal.requests.CaseStanding;
import works.metric.portal.requests.RequestState;
import works.metric.portal.requests.TimelineKind;
import works.metric.portal.tenant.TenantService;

/** Takes the report of a task down, whoever brings it: the same rules, the same line on the case, the same audit entry. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TaskDesk {

    private static final int LONGEST_CYCLE_YEARS = 10;

    private final RequestTaskRepository tasks;
    private final CaseLedger ledger;
    private final ActiveSystems systems;
    private final TenantService tenants;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TaskDesk(
            RequestTaskRepository tasks,
            CaseLedger ledger,
            ActiveSystems systems,
            TenantService tenants,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tasks = tasks;
        this.ledger = ledger;
        this.systems = systems;
        this.tenants = tenants;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param task held until the transaction ends
     * @param notWorkedOn thrown when the case is not
     * @param goneOn when the last backup is gone, as the system itself counts it; null: by the register's cycle
     * @throws Stale when the task was changed since it was seen
     * @throws works.metric.portal.access.Invalid with every broken rule
     */
    RequestTask report(
            RequestTask task,
            long seenVersion,
            TaskReport report,
            @Nullable LocalDate goneOn,
            Supplier<RuntimeException> notWorkedOn) {
        CaseStanding standing = ledger.hold(task.requestId());
        LocalDate today = LocalDate.ofInstant(clock.instant(), tenants.current().timeZone());
        report.check(standing.type(), today);
        check(report, goneOn, today);
        if (standing.state() != RequestState.IN_PROGRESS) {
            throw notWorkedOn.get();
        }
        Stale.check(task, seenVersion);
        LocalDate gone = goneOn == null ? byRegister(task, report, today) : goneOn;
        List<FieldChange> changes = task.report(report, gone, clock.instant(), TenantScope.requireActor());
        RequestTask stored = tasks.saveAndFlush(task);
        ledger.write(standing.id(), TimelineKind.TASK_REPORTED, task.holderName());
        events.publishEvent(
                new RequestTaskEvent("request.task-reported", standing.id(), standing.reference(), changes));
        return stored;
    }

    private static void check(TaskReport report, @Nullable LocalDate goneOn, LocalDate today) {
        if (goneOn == null) {
            return;
        }
        new Rules()
                .check("backupsGoneOn", report.outcome() == TaskOutcome.DELETED, "systems.rule.backups.outcome")
                .check(
                        "backupsGoneOn",
                        !goneOn.isBefore(today) && !goneOn.isAfter(today.plusYears(LONGEST_CYCLE_YEARS)),
                        "systems.rule.backups.day",
                        LONGEST_CYCLE_YEARS)
                .orThrow();
    }

    /** The last backup with the data in it was made at the latest on the day of the deletion. */
    private @Nullable LocalDate byRegister(RequestTask task, TaskReport report, LocalDate today) {
        return report.outcome() == TaskOutcome.DELETED
                ? systems.backupDays(task.holderId()).map(today::plusDays).orElse(null)
                : null;
    }
}
