package works.metric.portal.requests;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import works.metric.portal.access.Actor;
import works.metric.portal.access.CurrentRights;
import works.metric.portal.access.Invalid;
import works.metric.portal.access.NotFound;
import works.metric.portal.access.Permission;
import works.metric.portal.access.Requires;
import works.metric.portal.access.Rules;
import works.metric.portal.access.Stale;
import works.metric.portal.access.TenantScope;
import works.metric.portal.tenant.TenantService;

/**
 * The work on a case, by both sides. Each verb on what a screen showed takes the version seen and throws {@link Stale}
 * when the case has changed since.
 */
@Service
@Transactional
public class RequestWorkService {

    private final SubjectRequestRepository requests;
    private final WaitRowRepository waits;
    private final CaseFile file;
    private final CurrentRights rights;
    private final TenantService tenants;
    private final ObjectProvider<StepGuard> guards;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RequestWorkService(
            SubjectRequestRepository requests,
            WaitRowRepository waits,
            CaseFile file,
            CurrentRights rights,
            TenantService tenants,
            ObjectProvider<StepGuard> guards,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.waits = waits;
        this.file = file;
        this.rights = rights;
        this.tenants = tenants;
        this.guards = guards;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes a step of the table in {@link RequestStep}. Taken again by somebody whose answer was lost, it changes nothing.
     *
     * @throws works.metric.portal.access.AccessDenied for a step that needs another permission
     * @throws Invalid naming {@code words}, {@code ground}, {@code obstacle}, or {@code state} for a step not possible now
     */
    @Requires(Permission.REQUESTS_READ)
    public RequestDetails take(UUID id, long seenVersion, StepTaken taken) {
        rights.require(taken.step().permission());
        SubjectRequest request = find(id);
        if (request.is(taken.step().to())
                && !taken.step().isPossibleIn(taken.step().to())) {
            return file.details(request);
        }
        taken.check();
        Stale.check(request, seenVersion);
        if (taken.step().isPossibleIn(request.standing().state())) {
            guards.orderedStream().forEach(guard -> guard.check(request.standing(), taken.step()));
        }
        RequestEvent event = request.take(taken, clock.instant(), zone());
        guards.orderedStream().forEach(guard -> guard.taken(request.standing(), taken.step()));
        return happened(request, taken.step().kind(), event, taken.text());
    }

    /**
     * Takes the further time that the law gives the controller, once and inside the first period (GDPR Art. 12(3)).
     *
     * @param reason the person is told it
     */
    @Requires(Permission.REQUESTS_REFUSE)
    public RequestDetails extend(UUID id, long seenVersion, String reason) {
        SubjectRequest request = find(id);
        words("reason", reason);
        Stale.check(request, seenVersion);
        return happened(request, TimelineKind.EXTENDED, request.extend(reason.strip(), today()), reason.strip());
    }

    /** The controller waits for the person from this day on: to prove who they are, or to say what they mean. */
    @Requires(Permission.REQUESTS_RECORD)
    public RequestDetails beginWaiting(UUID id, long seenVersion, LocalDate from, String reason) {
        SubjectRequest request = find(id);
        words("reason", reason);
        new Rules()
                .check("from", !from.isAfter(today()), "requests.rule.wait.future")
                .check("from", !from.isBefore(request.submittedOn()), "requests.rule.wait.before")
                .orThrow();
        if (!request.isOpen()) {
            throw new Invalid("from", "requests.rule.closed");
        }
        Stale.check(request, seenVersion);
        if (waits.findByRequestIdAndUntilDayIsNull(id).isPresent()) {
            throw new Invalid("from", "requests.rule.wait.already");
        }
        waits.save(new WaitRow(id, from, reason.strip()));
        return happened(request, TimelineKind.WAIT_BEGAN, request.event(TimelineKind.WAIT_BEGAN), reason.strip());
    }

    /** @param until the first day on which it no longer waits */
    @Requires(Permission.REQUESTS_RECORD)
    public RequestDetails endWaiting(UUID id, long seenVersion, LocalDate until) {
        SubjectRequest request = find(id);
        WaitRow running = waits.findByRequestIdAndUntilDayIsNull(id)
                .orElseThrow(() -> new Invalid("until", "requests.rule.wait.none"));
        new Rules()
                .check("until", !until.isAfter(today()), "requests.rule.wait.future")
                .check("until", !until.isBefore(running.waiting().from()), "requests.rule.wait.order")
                .orThrow();
        Stale.check(request, seenVersion);
        running.end(until);
        return happened(request, TimelineKind.WAIT_ENDED, request.event(TimelineKind.WAIT_ENDED), null);
    }

    /** Takes the case upon oneself, from whoever had it. */
    @Requires(Permission.REQUESTS_WORK)
    public RequestDetails assignToMe(UUID id, long seenVersion) {
        Actor me = TenantScope.requireActor();
        return assign(id, seenVersion, new Assignee(me.id(), me.name()));
    }

    /** Nobody's any more. */
    @Requires(Permission.REQUESTS_WORK)
    public RequestDetails giveBack(UUID id, long seenVersion) {
        return assign(id, seenVersion, null);
    }

    /**
     * @param commentId the same again writes nothing
     * @param ownSideOnly kept from the other side: from MetricWorks, or from the controller
     */
    @Requires(Permission.REQUESTS_WORK)
    public RequestDetails comment(UUID id, UUID commentId, String text, boolean ownSideOnly) {
        SubjectRequest request = find(id);
        words("text", text);
        Audience audience =
                ownSideOnly ? Audience.ownSideOf(TenantScope.requireActor().kind()) : Audience.BOTH;
        if (file.comment(id, commentId, text.strip(), audience)) {
            events.publishEvent(request.event(TimelineKind.COMMENTED));
        }
        return file.details(request);
    }

    private RequestDetails assign(UUID id, long seenVersion, @Nullable Assignee person) {
        SubjectRequest request = find(id);
        if (person == null ? !request.isAssigned() : request.isAssignedTo(person.id())) {
            return file.details(request);
        }
        Stale.check(request, seenVersion);
        RequestEvent event = request.assign(person);
        return happened(request, person == null ? TimelineKind.GIVEN_BACK : TimelineKind.TAKEN, event, null);
    }

    private RequestDetails happened(
            SubjectRequest request, TimelineKind kind, RequestEvent event, @Nullable String text) {
        requests.saveAndFlush(request);
        file.write(request.getId(), kind, text);
        events.publishEvent(event);
        return file.details(request);
    }

    private static void words(String field, String text) {
        new Rules()
                .required(field, text)
                .longest(field, text, NewRequestRules.LONGEST_TEXT)
                .orThrow();
    }

    private SubjectRequest find(UUID id) {
        return requests.findById(id).orElseThrow(NotFound::new);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    private ZoneId zone() {
        return tenants.current().timeZone();
    }
}
