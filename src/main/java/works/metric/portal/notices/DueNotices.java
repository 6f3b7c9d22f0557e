package works.metric.portal.notices;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Actor;
import works.metric.portal.access.Role;
import works.metric.portal.access.ScopedTransaction;
import works.metric.portal.identity.MemberDetails;
import works.metric.portal.identity.Recipients;
import works.metric.portal.requests.Assignee;
import works.metric.portal.requests.CaseBrief;
import works.metric.portal.requests.DueCases;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.texts.Texts;

/**
 * Reminds a tenant's people in their morning of the statutory dates that come up or have passed: privacy leads of all of
 * them, request handlers of their own and of those that nobody has taken. One mail a day at most.
 */
@Component
class DueNotices {

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    /** Cases named in one mail; the list in the portal has them all. */
    private static final int NAMED = 40;

    private final DueCases due;
    private final NoticeDesk desk;
    private final NoticeRepository notices;
    private final Recipients recipients;
    private final CaseLines lines;
    private final NoticeSettings settings;
    private final Texts texts;
    private final ScopedTransaction transaction;
    private final Clock clock;

    DueNotices(
            DueCases due,
            NoticeDesk desk,
            NoticeRepository notices,
            Recipients recipients,
            CaseLines lines,
            NoticeSettings settings,
            Texts texts,
            ScopedTransaction transaction,
            Clock clock) {
        this.due = due;
        this.desk = desk;
        this.notices = notices;
        this.recipients = recipients;
        this.lines = lines;
        this.settings = settings;
        this.texts = texts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Does nothing before the tenant's morning, and nothing a second time on the same day. */
    void remind(TenantDetails tenant) {
        ZonedDateTime now = clock.instant().atZone(tenant.timeZone());
        if (!tenant.state().signsIn() || now.toLocalTime().isBefore(MORNING)) {
            return;
        }
        transaction.as(Actor.system("reminders", tenant.id()), () -> remind(tenant, now.toLocalDate()));
    }

    private void remind(TenantDetails tenant, LocalDate today) {
        UUID round = roundOf(today);
        List<CaseBrief> cases = due.toRemind(today, tenant.identity().country());
        if (cases.isEmpty() || notices.existsBySubjectId(round)) {
            return;
        }
        NoticeSubject subject = new NoticeSubject(NoticeKind.REQUESTS_DUE, "reminder", round);
        recipients.withRole(Role.PRIVACY_LEAD).forEach(lead -> owe(subject, tenant, lead, cases));
        recipients
                .withRole(Role.REQUEST_HANDLER)
                .forEach(handler -> owe(
                        subject,
                        tenant,
                        handler,
                        cases.stream()
                                .filter(request -> isFor(handler, request))
                                .toList()));
    }

    /** The same for a tenant and day whichever process reminds, so that a second one finds that it was done. */
    private static UUID roundOf(LocalDate day) {
        return UUID.nameUUIDFromBytes(("reminder " + day).getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isFor(MemberDetails handler, CaseBrief request) {
        Assignee assignee = request.assignee();
        return assignee == null || assignee.id().equals(handler.id());
    }

    private void owe(NoticeSubject subject, TenantDetails tenant, MemberDetails member, List<CaseBrief> cases) {
        if (cases.isEmpty()) {
            return;
        }
        desk.owe(subject, List.of(Recipient.of(member)), to -> {
            List<String> named = new ArrayList<>();
            cases.stream().limit(NAMED).forEach(request -> named.addAll(lines.of(request, tenant, to.language())));
            if (cases.size() > NAMED) {
                named.add(texts.get(to.language(), "notices.requests-due.more", cases.size() - NAMED));
            }
            return new Object[] {
                to.name(), tenant.name(), new Lines(named), settings.link("/t/" + tenant.alias() + "/requests")
            };
        });
    }
}
