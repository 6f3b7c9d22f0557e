package works.metric.portal.notices;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Role;
import works.metric.portal.access.TenantScope;
import works.metric.portal.identity.MemberDetails;
import works.metric.portal.identity.Recipients;
import works.metric.portal.requests.Assignee;
import works.metric.portal.requests.CaseBrief;
import works.metric.portal.requests.CaseLedger;
import works.metric.portal.requests.RequestEvent;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.tenant.TenantService;
import works.metric.portal.texts.Texts;

/**
 * Tells the controller's people at once what MetricWorks' side did that they must act on (GDPR Art. 28(3)(e)): who has
 * taken the case upon themselves, or else those whose role it is. What the controller's own people and programs do, they
 * know.
 */
@Component
class RequestNotices {

    private static final Map<String, NoticeKind> TOLD = Map.of(
            "request.recorded", NoticeKind.REQUEST_ARRIVED,
            "request.asked", NoticeKind.REQUEST_WAITS,
            "request.obstacle-reported", NoticeKind.REQUEST_WAITS,
            "request.failed", NoticeKind.REQUEST_WAITS,
            "request.completed", NoticeKind.REQUEST_CLOSED,
            "request.partly-completed", NoticeKind.REQUEST_CLOSED,
            "request.found-nothing", NoticeKind.REQUEST_CLOSED);

    private final NoticeDesk desk;
    private final Recipients recipients;
    private final CaseLedger cases;
    private final CaseLines lines;
    private final TenantService tenants;
    private final Texts texts;

    RequestNotices(
            NoticeDesk desk,
            Recipients recipients,
            CaseLedger cases,
            CaseLines lines,
            TenantService tenants,
            Texts texts) {
        this.desk = desk;
        this.recipients = recipients;
        this.cases = cases;
        this.lines = lines;
        this.tenants = tenants;
        this.texts = texts;
    }

    @EventListener
    void on(RequestEvent event) {
        NoticeKind kind = TOLD.get(event.action());
        if (kind == null || !isMetricWorks(TenantScope.requireActor())) {
            return;
        }
        CaseBrief request = cases.brief(event.subjectId());
        Collection<Recipient> to = concerned(kind, request);
        if (to.isEmpty()) {
            return;
        }
        TenantDetails tenant = tenants.current();
        desk.owe(new NoticeSubject(kind, event.subjectType(), event.subjectId()), to, person -> new Object[] {
            person.name(),
            tenant.name(),
            request.reference(),
            texts.get(person.language(), "requests.state." + request.state()),
            new Lines(lines.of(request, tenant, person.language()))
        });
    }

    private static boolean isMetricWorks(Actor actor) {
        return actor.kind() == Actor.Kind.STAFF || actor.kind() == Actor.Kind.SYSTEM;
    }

    private Collection<Recipient> concerned(NoticeKind kind, CaseBrief request) {
        Optional<MemberDetails> assigned =
                Optional.ofNullable(request.assignee()).map(Assignee::id).flatMap(recipients::withId);
        if (assigned.isPresent()) {
            return List.of(Recipient.of(assigned.get()));
        }
        return kind == NoticeKind.REQUEST_CLOSED ? List.of() : people(Role.PRIVACY_LEAD, Role.REQUEST_HANDLER);
    }

    /** Each person once. */
    private Collection<Recipient> people(Role... roles) {
        List<MemberDetails> all = new ArrayList<>();
        for (Role role : roles) {
            all.addAll(recipients.withRole(role));
        }
        Map<UUID, Recipient> once = new LinkedHashMap<>();
        all.stream().map(Recipient::of).forEach(person -> once.putIfAbsent(person.id(), person));
        return once.values();
    }
}
