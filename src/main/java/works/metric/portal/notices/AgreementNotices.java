package works.metric.portal.notices;

import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import works.metric.portal.access.Role;
import works.metric.portal.agreements.AgreementAccepted;
import works.metric.portal.agreements.AgreementDetails;
import works.metric.portal.identity.Recipients;
import works.metric.portal.tenant.TenantDetails;
import works.metric.portal.tenant.TenantService;
import works.metric.portal.texts.Texts;

/** Tells the privacy leads and whoever accepted that a version binds the tenant (GDPR Art. 28(9)). */
@Component
class AgreementNotices {

    private final NoticeDesk desk;
    private final Recipients recipients;
    private final TenantService tenants;
    private final Texts texts;
    private final NoticeSettings settings;

    AgreementNotices(
            NoticeDesk desk, Recipients recipients, TenantService tenants, Texts texts, NoticeSettings settings) {
        this.desk = desk;
        this.recipients = recipients;
        this.tenants = tenants;
        this.texts = texts;
        this.settings = settings;
    }

    @EventListener
    void on(AgreementAccepted event) {
        AgreementDetails agreement = event.agreement();
        TenantDetails tenant = tenants.current();
        NoticeSubject subject =
                new NoticeSubject(NoticeKind.AGREEMENT_ACCEPTED, event.subjectType(), event.subjectId());
        desk.owe(subject, concerned(agreement.acceptedBy()), to -> new Object[] {
            to.name(),
            tenant.name(),
            String.valueOf(agreement.number()),
            agreement.acceptedByName(),
            agreement.typedName(),
            agreement.position(),
            DateTimeFormatter.ofPattern(texts.get(to.language(), "notices.moment"), Texts.nearest(to.language()))
                    .format(agreement.acceptedAt().atZone(tenant.timeZone())),
            agreement.bytesSha256(),
            settings.link("/t/" + tenant.alias() + "/agreement/" + agreement.id())
        });
    }

    /** Each person once. */
    private Collection<Recipient> concerned(UUID acceptedBy) {
        Map<UUID, Recipient> people = new LinkedHashMap<>();
        Stream.concat(recipients.withId(acceptedBy).stream(), recipients.withRole(Role.PRIVACY_LEAD).stream())
                .map(Recipient::of)
                .forEach(person -> people.putIfAbsent(person.id(), person));
        return people.values();
    }
}
