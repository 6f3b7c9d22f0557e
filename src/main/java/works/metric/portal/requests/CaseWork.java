package works.metric.portal.requests;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import works.metric.portal.access.AuditableEvent;
import works.metric.portal.access.TenantScope;
import works.metric.portal.tenant.TenantService;

/** Changes a case, whether one is on a screen or one of many is taken by a job. Always in the caller's transaction. */
@Component
class CaseWork {

    private final SubjectRequestRepository requests;
    private final CaseFile file;
    private final TenantService tenants;
    private final ObjectProvider<StepGuard> guards;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseWork(
            SubjectRequestRepository requests,
            CaseFile file,
            TenantService tenants,
            ObjectProvider<StepGuard> guards,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.file = file;
        this.tenants = tenants;
        this.guards = guards;
        this.events = events;
        this.clock = clock;
    }

    /** @throws works.metric.portal.access.Invalid naming {@code state} for a step that is not possible now */
    void take(SubjectRequest request, StepTaken taken) {
        if (taken.step().isPossibleIn(request.standing().state())) {
            guards.orderedStream().forEach(guard -> guard.check(request.standing(), taken.step()));
        }
        RequestEvent event =
                request.take(taken, clock.instant(), tenants.current().timeZone());
        guards.orderedStream().forEach(guard -> guard.taken(request.standing(), taken.step()));
        write(request, taken.step().kind(), event, taken.text());
    }

    /** @param person null to give it back */
    void assign(SubjectRequest request, @Nullable Assignee person) {
        boolean oneself =
                person != null && person.id().equals(TenantScope.requireActor().id());
        AuditableEvent event = person == null || oneself ? request.assign(person) : request.handOver(person);
        TimelineKind kind =
                person == null ? TimelineKind.GIVEN_BACK : oneself ? TimelineKind.TAKEN : TimelineKind.HANDED_OVER;
        write(request, kind, event, kind == TimelineKind.HANDED_OVER && person != null ? person.name() : null);
    }

    /** Writes down what happened, once the case itself is stored. */
    void happened(SubjectRequest request, TimelineKind kind, AuditableEvent event, @Nullable String text) {
        requests.saveAndFlush(request);
        write(request, kind, event, text);
    }

    private void write(SubjectRequest request, TimelineKind kind, AuditableEvent event, @Nullable String text) {
        file.write(request.getId(), kind, text);
        events.publishEvent(event);
    }
}
