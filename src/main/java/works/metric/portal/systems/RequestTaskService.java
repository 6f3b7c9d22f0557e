package works.metric.portal.systems;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantScope;
import works.metric.portal.requests.CaseLedger;
import works.metric.portal.requests.CaseStanding;
import works.metric.portal.requests.RequestState;
import works.metric.portal.requests.TimelineKind;
import works.metric.portal.tenant.TenantService;

/** The tasks of one's own cases: one for each system, and each sub-processor, in which the person's data may lie. */
@Service
@Transactional
public class RequestTaskService {

    private final RequestTaskRepository tasks;
    private final CaseLedger ledger;
    private final ActiveSystems systems;
    private final TenantService tenants;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RequestTaskService(
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

    /** The systems first, then the sub-processors, by name. Empty until the work has begun. */
    @Requires(Permission.REQUESTS_READ)
    @Transactional(readOnly = true)
    public List<RequestTaskDetails> list(UUID request) {
        ledger.standing(request);
        return tasks.of(request).stream().map(RequestTask::details).toList();
    }

    /**
     * Says what became of a task while the case is worked on; once more with other words corrects it. The same again
     * changes nothing.
     *
     * @throws Invalid naming {@code outcome}, {@code legalGround}, {@code keptUntil}, {@code obstacle}, {@code note}, or
     *     {@code state} when the case is not worked on
     */
    @Requires(Permission.REQUESTS_WORK)
    public RequestTaskDetails report(UUID id, long seenVersion, TaskReport report) {
        RequestTask task = tasks.hold(id).orElseThrow(NotFound::new);
        if (task.says(report)) {
            return task.details();
        }
        CaseStanding standing = ledger.hold(task.requestId());
        LocalDate today = LocalDate.ofInstant(clock.instant(), tenants.current().timeZone());
        report.check(standing.type(), today);
        Stale.check(task, seenVersion);
        if (standing.state() != RequestState.IN_PROGRESS) {
            throw new Invalid("state", "systems.rule.not-in-progress");
        }
        List<FieldChange> changes =
                task.report(report, backupsGoneOn(task, report, today), clock.instant(), TenantScope.requireActor());
        RequestTask stored = tasks.saveAndFlush(task);
        ledger.write(standing.id(), TimelineKind.TASK_REPORTED, task.holderName());
        events.publishEvent(
                new RequestTaskEvent("request.task-reported", standing.id(), standing.reference(), changes));
        return stored.details();
    }

    /** The last backup with the data in it was made at the latest on the day of the deletion. */
    private @Nullable LocalDate backupsGoneOn(RequestTask task, TaskReport report, LocalDate today) {
        return report.outcome() == TaskOutcome.DELETED
                ? systems.backupDays(task.holderId()).map(today::plusDays).orElse(null)
                : null;
    }
}
