package works.metric.portal.notices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Role;
import works.metric.portal.identity.Recipients;
import works.metric.portal.leaving.LeavingDetails;
import works.metric.portal.leaving.LeavingEvent;
import works.metric.portal.leaving.LeavingPlan;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.tenant.TenantService;
import works.metric.portal.texts.Texts;

/**
 * Tells a tenant's privacy leads and administrators that the contract ends, with every date, or that it goes on after all,
 * that the return is on record, and that the deletion was certified (GDPR Art. 28(3)(g)).
 */
@Component
class LeavingNotices {

    private static final Map<String, NoticeKind> TOLD = Map.of(
            "leaving.notice-given", NoticeKind.LEAVING_GIVEN,
            "leaving.choice-changed", NoticeKind.LEAVING_CHANGED,
            "leaving.withdrawn", NoticeKind.LEAVING_WITHDRAWN,
            "leaving.return-recorded", NoticeKind.LEAVING_RETURNED,
            "leaving.certified", NoticeKind.LEAVING_CERTIFIED);

    private final NoticeDesk desk;
    private final Recipients recipients;
    private final TenantService tenants;
    private final Texts texts;
    private final NoticeSettings settings;

    LeavingNotices(
            NoticeDesk desk, Recipients recipients, TenantService tenants, Texts texts, NoticeSettings settings) {
        this.desk = desk;
        this.recipients = recipients;
        this.tenants = tenants;
        this.texts = texts;
        this.settings = settings;
    }

    @EventListener
    void on(LeavingEvent event) {
        NoticeKind kind = TOLD.get(event.action());
        if (kind == null || isCorrection(event)) {
            return;
        }
        owe(kind, event.leaving());
    }

    /** What is put right later is read in the portal. */
    private static boolean isCorrection(LeavingEvent event) {
        return event.changes().stream().anyMatch(change -> change.field().equals("result") && change.before() != null);
    }

    /** In the running transaction of the tenant in scope. */
    void owe(NoticeKind kind, LeavingDetails leaving) {
        TenantDetails tenant = tenants.current();
        String link = settings.link("/t/" + tenant.alias() + "/leaving");
        desk.owe(new NoticeSubject(kind, LeavingEvent.SUBJECT, leaving.id()), concerned(), to -> new Object[] {
            to.name(),
            tenant.name(),
            day(leaving.plan().endsOn(), to.language()),
            new Lines(lines(leaving, to.language())),
            reason(leaving),
            link,
            day(leaving.plan().closesOn(), to.language())
        });
    }

    private List<String> lines(LeavingDetails leaving, Locale language) {
        LeavingPlan plan = leaving.plan();
        List<String> lines = new ArrayList<>();
        lines.add(line(language, "choice." + leaving.wishes().choice()));
        lines.add(line(language, "ends", day(plan.endsOn(), language)));
        LocalDate returned = plan.returnBy();
        if (returned != null) {
            lines.add(line(language, "return", day(returned, language)));
        }
        lines.add(line(language, "delete", day(plan.deleteBy(), language)));
        lines.add(line(language, "closes", day(plan.closesOn(), language)));
        return lines;
    }

    private static String reason(LeavingDetails leaving) {
        LeavingDetails.Withdrawal withdrawal = leaving.withdrawal();
        return withdrawal == null ? leaving.reason() : withdrawal.reason();
    }

    private String line(Locale language, String key, Object... arguments) {
        return texts.get(language, "notices.leaving." + key, arguments);
    }

    private String day(LocalDate day, Locale language) {
        return NoticeDay.of(day, texts, language);
    }

    /** Each person once. */
    private Collection<Recipient> concerned() {
        Map<UUID, Recipient> people = new LinkedHashMap<>();
        Stream.of(Role.PRIVACY_LEAD, Role.TENANT_ADMIN)
                .flatMap(role -> recipients.withRole(role).stream())
                .map(Recipient::of)
                .forEach(person -> people.putIfAbsent(person.id(), person));
        return people.values();
    }
}
