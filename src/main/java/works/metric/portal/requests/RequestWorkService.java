package works.metric.portal.requests;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import works.metric.portal.identity.Colleagues;
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
    private final EntityManager entities;
    private final CaseFile file;
    private final CurrentRights rights;
    private final TenantService tenants;
    private final CaseWork work;
    private final Colleagues colleagues;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RequestWorkService(
            SubjectRequestRepository requests,
            WaitRowRepository waits,
            EntityManager entities,
            CaseFile file,
            CurrentRights rights,
            TenantService tenants,
            CaseWork work,
            Colleagues colleagues,
            ApplicationEventPublisher events,
            Clock clock) {
        this.requests = requests;
        this.waits = waits;
        this.entities = entities;
        this.file = file;
        this.rights = rights;
        this.tenants = tenants;
        this.work = work;
        this.colleagues = colleagues;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes a step of the table in {@link RequestStep}. Taken again with the same words, by somebody whose answer was lost,
     * it changes nothing; other words are another step, which comes too late.
     *
     * @throws works.metric.portal.access.AccessDenied for a step that needs another permission
     * @throws Invalid naming {@code words}, {@code ground}, {@code obstacle}, or {@code state} for a step not possible now
     */
    @Requires(Permission.REQUESTS_READ)
    public RequestDetails take(UUID id, long seenVersion, StepTaken taken) {
        rights.require(taken.step().permission());
        SubjectRequest request = find(id);
        if (request.is(taken.step().to())
                && !taken.step().isPossibleIn(taken.step().to())
                && (taken.text() == null || file.says(id, taken.step().kind(), taken.text()))) {
            return file.details(request);
        }
        taken.check();
        Stale.check(request, seenVersion);
        work.take(request, taken);
        return stored(request);
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
        SubjectRequest request = requests.lock(id).orElseThrow(NotFound::new);
        words("reason", reason);
        new Rules()
                .check("from", !from.isAfter(today()), "requests.rule.wait.future")
                .check("from", !from.isBefore(request.submittedOn()), "requests.rule.wait.before")
                .orThrow();
        Stale.check(request, seenVersion);
        if (!request.isOpen()) {
            throw new Invalid("from", "requests.rule.closed");
        }
        count(request);
        if (waits.findByRequestIdAndUntilDayIsNull(id).isPresent()) {
            throw new Invalid("from", "requests.rule.wait.already");
        }
        waits.save(new WaitRow(id, from, reason.strip()));
        return happened(request, TimelineKind.WAIT_BEGAN, request.event(TimelineKind.WAIT_BEGAN), reason.strip());
    }

    /** @param until the first day on which it no longer waits */
    @Requires(Permission.REQUESTS_RECORD)
    public RequestDetails endWaiting(UUID id, long seenVersion, LocalDate until) {
        SubjectRequest request = requests.lock(id).orElseThrow(NotFound::new);
        Stale.check(request, seenVersion);
        count(request);
        WaitRow running = waits.findByRequestIdAndUntilDayIsNull(id)
                .orElseThrow(() -> new Invalid("until", "requests.rule.wait.none"));
        new Rules()
                .check("until", !until.isAfter(today()), "requests.rule.wait.future")
                .check("until", !until.isBefore(running.waiting().from()), "requests.rule.wait.order")
                .orThrow();
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

    /** Who may be given a case: everybody in the tenant who may work on them, by name. */
    @Requires(Permission.REQUESTS_READ)
    @Transactional(readOnly = true)
    public List<Assignee> colleagues() {
        return colleagues.with(Permission.REQUESTS_WORK).stream()
                .map(one -> new Assignee(one.id(), one.name()))
                .toList();
    }

    /**
     * Gives the case to somebody of the tenant who may work on it, from whoever had it. They are not asked.
     *
     * @param note for them, kept from the other side; blank for none
     * @param noteId the same again writes nothing
     * @throws Invalid naming {@code assignee} for somebody who may not work on requests, or {@code text}
     */
    @Requires(Permission.REQUESTS_WORK)
    public RequestDetails assignTo(UUID id, long seenVersion, @Nullable UUID assignee, UUID noteId, String note) {
        new Rules()
                .required("assignee", assignee)
                .longest("text", note, NewRequestRules.LONGEST_TEXT)
                .orThrow();
        SubjectRequest request = find(id);
        Assignee person = colleagues().stream()
                .filter(one -> one.id().equals(assignee))
                .findFirst()
                .orElseThrow(() -> new Invalid("assignee", "requests.rule.assignee"));
        if (!request.isOpen()) {
            throw new Invalid("assignee", "requests.rule.closed");
        }
        RequestDetails assigned = assign(id, seenVersion, person);
        return note.isBlank() ? assigned : comment(id, noteId, note, true);
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

    /** As a change of the case, though no field of its own changes: whoever saw it before is told. */
    private void count(SubjectRequest request) {
        entities.lock(request, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    private RequestDetails assign(UUID id, long seenVersion, @Nullable Assignee person) {
        SubjectRequest request = find(id);
        if (person == null ? !request.isAssigned() : request.isAssignedTo(person.id())) {
            return file.details(request);
        }
        Stale.check(request, seenVersion);
        work.assign(request, person);
        return stored(request);
    }

    private RequestDetails happened(
            SubjectRequest request, TimelineKind kind, RequestEvent event, @Nullable String text) {
        work.happened(request, kind, event, text);
        return file.details(request);
    }

    /** With the version it has now, so that the next step from the same screen is not stale. */
    private RequestDetails stored(SubjectRequest request) {
        return file.details(requests.saveAndFlush(request));
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
