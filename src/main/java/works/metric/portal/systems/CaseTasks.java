package works.metric.portal.systems;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import works.metric.portal.access.AuditableEvent.FieldChange;
import works.metric.portal.access.Invalid;
import works.metric.portal.requests.CaseStanding;
import works.metric.portal.requests.RequestState;
import works.metric.portal.requests.RequestStep;
import works.metric.portal.requests.StepGuard;
import works.metric.portal.subprocessors.EndUserSubprocessors;

/**
 * Gives a case its tasks as soon as it is worked on, and lets it close only over what they say (GDPR Art. 5(2), 12(3)).
 * A case without tasks closes as it likes.
 */
@Component
class CaseTasks implements StepGuard {

    private final RequestTaskRepository tasks;
    private final ActiveSystems systems;
    private final EndUserSubprocessors subprocessors;
    private final ApplicationEventPublisher events;

    CaseTasks(
            RequestTaskRepository tasks,
            ActiveSystems systems,
            EndUserSubprocessors subprocessors,
            ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.systems = systems;
        this.subprocessors = subprocessors;
        this.events = events;
    }

    @Override
    public void check(CaseStanding standing, RequestStep step) {
        switch (step) {
            case COMPLETE -> {
                List<RequestTask> all = reported(standing);
                refuse(all, RequestTask::leavesUndone, "systems.rule.complete");
                if (!all.isEmpty() && all.stream().allMatch(RequestTask::foundNothing)) {
                    throw new Invalid("state", "systems.rule.complete-nothing");
                }
            }
            case COMPLETE_PARTLY -> reported(standing);
            case FIND_NOTHING -> {
                List<RequestTask> all = reported(standing);
                refuse(all, task -> !task.foundNothing(), "systems.rule.find-nothing");
            }
            default -> {
                // Says nothing of what was done.
            }
        }
    }

    /** However the work came to be in progress; what has its task already gets no second one. */
    @Override
    public void taken(CaseStanding standing, RequestStep step) {
        boolean inProgress = step.to() == RequestState.IN_PROGRESS;
        tasks.of(standing.id()).forEach(task -> task.follow(inProgress));
        if (!inProgress) {
            return;
        }
        Set<UUID> known = tasks.of(standing.id()).stream()
                .map(RequestTask::holderId)
                .collect(Collectors.toCollection(HashSet::new));
        Set<String> made = new LinkedHashSet<>();
        systems.serving(standing.type()).forEach(system -> {
            if (known.add(system.id())) {
                make(standing, TaskHolder.SYSTEM, system.id(), system.name());
                made.add(system.name());
            }
        });
        subprocessors.current().forEach(one -> {
            if (known.add(one.id())) {
                make(standing, TaskHolder.SUBPROCESSOR, one.id(), one.name());
                made.add(one.name());
            }
        });
        if (!made.isEmpty()) {
            events.publishEvent(new RequestTaskEvent(
                    "request.tasks-made",
                    standing.id(),
                    standing.reference(),
                    List.of(new FieldChange("tasks", null, String.join(", ", made)))));
        }
    }

    private void make(CaseStanding standing, TaskHolder holder, UUID id, String name) {
        tasks.save(new RequestTask(standing.id(), holder, id, name));
    }

    private List<RequestTask> reported(CaseStanding standing) {
        List<RequestTask> all = tasks.holdAll(standing.id());
        refuse(all, RequestTask::isOpen, "systems.rule.open");
        return all;
    }

    private static void refuse(List<RequestTask> all, Predicate<RequestTask> wrong, String key) {
        String names = all.stream().filter(wrong).map(RequestTask::holderName).collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            throw new Invalid("state", key, names);
        }
    }
}
