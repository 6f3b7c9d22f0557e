package works.metric.portal.systems;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.requests.CaseLedger;

/** The tasks of one's own cases: one for each system, and each sub-processor, in which the person's data may lie. */
@Service
@Transactional
public class RequestTaskService {

    private final RequestTaskRepository tasks;
    private final CaseLedger ledger;
    private final TaskDesk desk;

    RequestTaskService(RequestTaskRepository tasks, CaseLedger ledger, TaskDesk desk) {
        this.tasks = tasks;
        this.ledger = ledger;
        this.desk = desk;
    }

    /** The systems first, then the sub-processors, by name. Empty until the work has begun. */
    @Requires(Permission.REQUESTS_READ)
    @Transactional(readOnly = true)
    public List<RequestTaskDetails> list(UUID request) {
        ledger.standing(request);
        return tasks.of(request).stream().map(RequestTask::details).toList();
    }

    /**
     * Says what became of a task while the case is worked on: MetricWorks' own word, for its systems and sub-processors;
     * once more with other words corrects it. The same again changes nothing.
     *
     * @throws Invalid naming {@code outcome}, {@code legalGround}, {@code keptUntil}, {@code obstacle}, {@code note}, or
     *     {@code state} when the case is not worked on
     */
    @Requires(Permission.REQUESTS_REPORT)
    public RequestTaskDetails report(UUID id, long seenVersion, TaskReport report) {
        RequestTask task = tasks.hold(id).orElseThrow(NotFound::new);
        if (task.says(report)) {
            return task.details();
        }
        return desk.report(task, seenVersion, report, null, () -> new Invalid("state", "systems.rule.not-in-progress"))
                .details();
    }
}
