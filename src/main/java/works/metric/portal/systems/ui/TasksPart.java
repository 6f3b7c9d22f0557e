package works.metric.portal.systems.ui;

import static works.metric.portal.uikit.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Permission;
import works.metric.portal.requests.CasePart;
import works.metric.portal.requests.RequestDetails;
import works.metric.portal.requests.RequestState;
import works.metric.portal.systems.RequestTaskDetails;
import works.metric.portal.systems.RequestTaskService;
import works.metric.portal.systems.TaskState;
import works.metric.portal.uikit.RecordTable;
import works.metric.portal.uikit.Section;

/** The work of a case, system by system. */
@Order(10)
@org.springframework.stereotype.Component
class TasksPart implements CasePart {

    private final RequestTaskService tasks;
    private final CurrentRights rights;

    TasksPart(RequestTaskService tasks, CurrentRights rights) {
        this.tasks = tasks;
        this.rights = rights;
    }

    @Override
    public Optional<Component> of(RequestDetails request, ZoneId zone, Runnable changed) {
        List<RequestTaskDetails> all = tasks.list(request.id());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        long done = all.stream().filter(task -> task.state() == TaskState.DONE).count();
        RecordTable<RequestTaskDetails> table = new RecordTable<>(t("systems.case.title"));
        table.text(t("systems.task.where"), RequestTaskDetails::holderName);
        table.component(t("systems.task.outcome"), task -> TaskWords.whole(task, zone))
                .selfEvident();
        if (request.state() == RequestState.IN_PROGRESS && rights.has(Permission.REQUESTS_REPORT)) {
            table.component(t("systems.task.action"), task -> report(request, task, changed))
                    .selfEvident();
        }
        table.items(all);
        return Optional.of(new Section(t("systems.case.title"), table)
                .withLead(t("systems.case.lead", done, all.size()))
                .withLaw(t("systems.case.law")));
    }

    private Button report(RequestDetails request, RequestTaskDetails task, Runnable changed) {
        boolean open = task.state() == TaskState.OPEN;
        Button button = new Button(
                t(open ? "systems.report.action" : "systems.report.again"),
                click -> new ReportDialog(tasks, request, task, changed).open());
        button.setAriaLabel(t(open ? "systems.report.label" : "systems.report.again.label", task.holderName()));
        return button;
    }
}
